import { type Catalog, labelOf } from 'prazo';
import type { Language } from './state';
import { english, type Words } from './words-en';
import { portuguese } from './words-pt';

export type { Words };

export const wordsIn = (language: Language): Words => (language === 'en' ? english : portuguese);

/** Returns a text with the placeholders in braces replaced. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`);

/** Returns the name of an event, built in or declared by a catalog. */
export function eventName(type: string, { eventTypes }: Words, catalog: Catalog | undefined, language: string): string {
  const own = Object.hasOwn(catalog?.events ?? {}, type) ? catalog?.events[type]?.labels : undefined;
  return (
    (Object.hasOwn(eventTypes, type) && eventTypes[type as keyof Words['eventTypes']]) || labelOf(own, type, language)
  );
}
