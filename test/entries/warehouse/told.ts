/** Rows as a person reads them: instants and local times as text, amounts in hours. */

import { HOUR } from '../../warehouse/units';

export const at = (text: string): number => Date.parse(text);

/** An instant, or a local time as if UTC, to the minute, or to what it has of less. */
export function told(ms: number): string {
  const text = new Date(ms).toISOString();
  return text.replace(/(:00)?\.000Z$/, '').replace(/Z$/, '');
}

export const hours = (ms: number): number => ms / HOUR;
