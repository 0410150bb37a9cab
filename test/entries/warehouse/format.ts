/** Formats values of rows for expectations: instants and local times as text, amounts in hours. */

import { HOUR_MS } from '../../../src/input/units';

export const at = (text: string): number => Date.parse(text);

/** Formats an instant, or a local time as if UTC, as ISO 8601 without zeros for seconds and ms. */
export function utc(ms: number): string {
  const text = new Date(ms).toISOString();
  return text.replace(/(:00)?\.000Z$/, '').replace(/Z$/, '');
}

export const hours = (ms: number): number => ms / HOUR_MS;
