import { DateTime, Duration, Interval } from 'luxon';
import { isPrazoError } from 'prazo';

/** What is written after the arrow for a value, where that is not an object. */
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

/** The text of a value as the docs show it; an object or array in the one form that {@link literal} gives it too. */
export function rendered(value: unknown): string {
  const shown = plain(value);
  return typeof shown === 'object' && shown !== null ? JSON.stringify(shown) : String(shown);
}

/** What is thrown, as the docs show it. */
export function renderedError(error: unknown): string {
  return isPrazoError(error) ? `throws ${error.code}` : `throws ${String(error)}`;
}

/** The text after an arrow, brought into the form of {@link rendered}. */
export function literal(text: string): string {
  return /^[[{'"]/.test(text) ? rendered(new Function(`'use strict'; return (${text});`)()) : text;
}
