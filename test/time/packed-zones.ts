/** An offset, in ms, and the instant from which it applies. The first of a zone applies from the beginning of time. */
export interface Change {
  readonly from: number;
  readonly offset: number;
}

const MINUTE = 60_000;

/** The digits of base 60: 0 to 9, then lower-case letters, then capitals. */
function digitOf(sign: string): number {
  const code = sign.charCodeAt(0);
  if (code > 96) return code - 87;
  return code > 64 ? code - 29 : code - 48;
}

/** Returns a base-60 number with a fraction, as moment-timezone packs it. */
function unpacked(text: string): number {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  let value = 0;
  for (const sign of whole) value = value * 60 + digitOf(sign);
  for (const [i, sign] of [...fraction].entries()) value += digitOf(sign) / 60 ** (i + 1);
  return negative ? -value : value;
}

function changesOf(row: string): readonly Change[] {
  const [, , offsets = '', indices = '', differences = ''] = row.split('|');
  const values = offsets.split(' ').map((offset) => -unpacked(offset) * MINUTE);
  const starts = [Number.NEGATIVE_INFINITY];
  for (const text of differences.split(' ').filter(Boolean)) {
    const last = starts[starts.length - 1] as number;
    starts.push((Number.isFinite(last) ? last : 0) + unpacked(text) * MINUTE);
  }
  return starts.map((from, i) => ({
    from: Math.round(from / 1000) * 1000,
    offset: Math.round((values[digitOf(indices[i] as string)] as number) / 1000) * 1000,
  }));
}

/**
 * Returns every zone of `data/packed/latest.json` of the npm package moment-timezone, which covers the years to 2037.
 */
export function packedZones(text: string): {
  readonly version: string;
  readonly zones: ReadonlyMap<string, readonly Change[]>;
} {
  const { version, zones, links } = JSON.parse(text) as { version: string; zones: string[]; links: string[] };
  const byName = new Map(zones.map((row) => [row.slice(0, row.indexOf('|')), changesOf(row)]));
  for (const [target = '', alias = ''] of links.map((link) => link.split('|'))) {
    byName.set(alias, byName.get(target) as readonly Change[]);
  }
  return { version, zones: byName };
}
