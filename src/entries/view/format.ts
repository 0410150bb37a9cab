import { remember } from '../../input/remember';

const MOST_FORMATS = 99;
const formats: Map<string, Intl.NumberFormat | Intl.DateTimeFormat> = /* @__PURE__ */ new Map();

/** A format of `Intl`, made once: making one takes longer than all it writes. */
export function kept<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  if (formats.size > MOST_FORMATS) formats.clear();
  return remember(formats, key, make) as F;
}
