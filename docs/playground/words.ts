import type { Language } from './state';
import { english, type Words } from './words-en';
import { portuguese } from './words-pt';

export type { Words };

export const wordsIn = (language: Language): Words => (language === 'en' ? english : portuguese);

/** A text with what stands in braces filled in. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`);

/** The name of an event of any catalog. */
export const eventName = (type: string, { eventTypes }: Words): string =>
  (Object.hasOwn(eventTypes, type) && eventTypes[type as keyof Words['eventTypes']]) || type;
