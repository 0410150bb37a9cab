import { DateTime } from 'luxon';

/** A local time, with an offset where it comes twice and the second is meant. */
const LOCAL = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)([+-]\d\d:\d\d)?$/;

/** The instants of a local time: one, two where clocks go back over it, or that of as much later where they skip it. */
function instantsOf(local: string, zone: string): readonly DateTime[] {
  const at = DateTime.fromISO(local, { zone });
  return at.isValid ? at.getPossibleOffsets().sort((a, b) => a.valueOf() - b.valueOf()) : [];
}

/** The instant of a local time as it is typed, in epoch ms; undefined for any other text. */
export function instantAt(text: string, zone: string): number | undefined {
  const [, local, offset] = LOCAL.exec(text) ?? [];
  if (local === undefined) return undefined;
  const instants = instantsOf(local, zone);
  const told = instants.find((at) => offset !== undefined && at.toISO()?.endsWith(offset)) ?? instants[0];
  return told?.valueOf();
}

/** An instant as a local time is typed, to the minute. */
export function localTimeAt(ms: number, zone: string): string {
  const iso = DateTime.fromMillis(ms, { zone }).toISO() ?? '';
  const text = iso.slice(0, 16);
  const minute = Math.floor(ms / 60_000) * 60_000;
  return instantAt(text, zone) === minute ? text : `${text}${/[+-]\d\d:\d\d$/.exec(iso)?.[0] ?? ''}`;
}

/** An instant in words, with its weekday; the short form is without the year. */
export function instantText(ms: number, zone: string, language: string, isShort = false): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const form = isShort ? day : ({ ...day, year: 'numeric' } as const);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language, { ...form, ...time, timeZone: zone }).format(ms);
}
