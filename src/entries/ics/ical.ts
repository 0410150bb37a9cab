import { fail } from '../../input/error';
import { show } from '../../input/issue';

/** What the package ical.js exports by default, as far as it is used here: `npm i ical.js`. */
export interface Ical {
  readonly parse: { property(line: string, designSet?: never): unknown };
}

/** Cuts a content line into its parameters and its value, as it stands there. */
export type Parser = (line: string) => { readonly parameters: ReadonlyMap<string, string>; readonly value: string };

type JCal = readonly [name: string, parameters: Readonly<Record<string, unknown>>, type: string, value: string];

/** A set of properties that ical.js knows nothing about, so that it changes no value. */
const AS_IT_STANDS = /* @__PURE__ */ Object.freeze({
  property: Object.freeze(Object.create(null)),
  param: Object.freeze(Object.create(null)),
  value: Object.freeze(Object.create(null)),
  propertyGroups: false,
});

/** The parser of the package that was handed in; it is not part of prazo, and somebody may not have it. */
export function readParser(value: unknown): Parser {
  const { parse } = (value ?? {}) as { readonly parse?: { readonly property?: unknown } };
  if (typeof parse?.property !== 'function') {
    throw fail('wrongType', 'ical', 'what the package ical.js exports; to install it: npm i ical.js', show(value));
  }
  const property = parse.property as (line: string, design: object) => JCal;
  return (line) => {
    const [, given, type, text] = property(line, AS_IT_STANDS);
    const parameters = new Map<string, string>();
    for (const [name, one] of Object.entries(given)) parameters.set(name.trim().toLowerCase(), String(one).trim());
    // The package takes the type out of the parameters.
    if (type !== 'unknown') parameters.set('value', type.trim());
    return { parameters, value: text.trim() };
  };
}
