import { DateTime } from 'luxon';

/** A local time. The offset selects the second occurrence, if the time occurs twice. */
const LOCAL = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)([+-]\d\d:\d\d)?$/;

/** Returns the instants of a local time: two in an overlap, one otherwise. In a gap it is moved later by the gap's length. */
function instantsOf(local: string, zone: string): readonly DateTime[] {
  const at = DateTime.fromISO(local, { zone });
  return at.isValid ? at.getPossibleOffsets().sort((a, b) => a.valueOf() - b.valueOf()) : [];
}

/** Returns the instant of an entered local time in epoch ms, or undefined for any other text. */
export function instantAt(text: string, zone: string): number | undefined {
  const [, local, offset] = LOCAL.exec(text) ?? [];
  if (local === undefined) return undefined;
  const instants = instantsOf(local, zone);
  const told = instants.find((at) => offset !== undefined && at.toISO()?.endsWith(offset)) ?? instants[0];
  return told?.valueOf();
}

/** Returns the local time of an instant to the minute, as it is entered. */
export function localTimeAt(ms: number, zone: string): string {
  const iso = DateTime.fromMillis(ms, { zone }).toISO() ?? '';
  const text = iso.slice(0, 16);
  const minute = Math.floor(ms / 60_000) * 60_000;
  return instantAt(text, zone) === minute ? text : `${text}${/[+-]\d\d:\d\d$/.exec(iso)?.[0] ?? ''}`;
}

/** Formats an instant with its weekday. The short form omits the year. */
export function instantText(ms: number, zone: string, language: string, isShort = false): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const form = isShort ? day : ({ ...day, year: 'numeric' } as const);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language, { ...form, ...time, timeZone: zone }).format(ms);
}
