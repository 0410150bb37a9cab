import { DateTime } from 'luxon';

/** An instant as the clocks of a zone show it, in the way that databases write it. */
export const localText = (at: unknown, zone: string): string =>
  DateTime.fromMillis(Date.parse(String(at)), { zone })
    .toISO()
    ?.slice(0, 19)
    .replace('T', ' ') ?? '';
