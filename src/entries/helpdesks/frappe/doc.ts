import { catalogId } from '../common/catalog-ids';
import { type PayloadPart, resource } from '../common/payload-part';

/**
 * A document or list, alone or inside the response of Frappe's API.
 *
 * @inline
 */
export type FrappeResponse<T> = T | { readonly data: T };

/** Returns a document or list, alone or inside a response, as a part with this name in its path. */
export function docOf<T>(answer: FrappeResponse<T>, name: string): PayloadPart<T> {
  const isAnswer =
    typeof answer === 'object' && answer !== null && !Array.isArray(answer) && Object.hasOwn(answer, 'data');
  return resource<T>(isAnswer ? (answer as { readonly data: T }).data : (answer as T), name);
}

/** Returns the id of the category and of the calendar of an SLA. */
export const slaId = (name: string): string => catalogId('sla-', name);
