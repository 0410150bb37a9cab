import { idOf } from '../shared/ids';
import { type Part, resource } from '../shared/part';

/** What Frappe gives under `data`, or what is in it. */
export type FrappeAnswer<T> = T | { readonly data: T };

/** A document or a list as it is called in paths, with or without the answer that encloses it. */
export function docOf<T>(given: FrappeAnswer<T>, name: string): Part<T> {
  const isAnswer = typeof given === 'object' && given !== null && !Array.isArray(given) && Object.hasOwn(given, 'data');
  return resource<T>(isAnswer ? (given as { readonly data: T }).data : (given as T), name);
}

/** The category, and the calendar, of an SLA by its name. */
export const slaId = (name: string): string => idOf('sla-', name);
