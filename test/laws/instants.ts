import { DateTime } from 'luxon';
import type { Instant } from 'prazo';

/** The forms of an instant: first those of JSON, then those that only a program has. */
export const FORMS: readonly ((ms: number) => Instant)[] = [
  (ms) => ms,
  (ms) => new Date(ms).toISOString(),
  (ms) => new Date(ms).toISOString().toLowerCase().replace('.', ','),
  (ms) => DateTime.fromMillis(ms, { zone: 'Asia/Kolkata' }).toISO() as string,
  (ms) => ({ epochMilliseconds: ms }),
  (ms) => new Date(ms),
  (ms) => DateTime.fromMillis(ms, { zone: 'America/New_York' }),
];
