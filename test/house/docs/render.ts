import { DateTime, Duration, Interval } from 'luxon';
import { isPrazoError } from 'prazo';

/** Returns the text of a time, as after an arrow in the docs. Returns any other value unchanged. */
function bare(value: unknown): unknown {
  if (DateTime.isDateTime(value)) return value.toISO({ suppressMilliseconds: true });
  if (Duration.isDuration(value)) return value.toISO();
  if (Interval.isInterval(value)) return value.toISO({ suppressMilliseconds: true });
  if (value instanceof Date) return value.toISOString();
  return value;
}

function plain(value: unknown): unknown {
  const shown = bare(value);
  if (Array.isArray(shown)) return shown.map(plain);
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(Object.entries(shown).map(([key, inner]) => [key, plain(inner)]));
}

/** Returns the text of a value as the docs show it. Objects and arrays have the form that {@link literal} returns. */
export function rendered(value: unknown): string {
  const shown = plain(value);
  return typeof shown === 'object' && shown !== null ? JSON.stringify(shown) : String(shown);
}

/** Returns the text of a thrown error as the docs show it. */
export function renderedError(error: unknown): string {
  return isPrazoError(error) ? `throws ${error.code}` : `throws ${String(error)}`;
}

/** Converts the text after an arrow to the form of {@link rendered}. */
export function literal(text: string): string {
  return /^[[{'"]/.test(text) ? rendered(new Function(`'use strict'; return (${text});`)()) : text;
}
