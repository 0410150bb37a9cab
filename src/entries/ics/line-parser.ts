import { fail } from '../../input/error';
import { show } from '../../input/issue';

/**
 * The default export of the package ical.js, reduced to the members that prazo uses.
 *
 * @inline
 */
export type IcalModule = {
  readonly parse: { property(line: string, designSet?: never): unknown };
};

/** Splits a content line into its parameters, by name in lower case, and its raw value. */
export type LineParser = (line: string) => { readonly parameters: ReadonlyMap<string, string>; readonly value: string };

type JCal = readonly [name: string, parameters: Readonly<Record<string, unknown>>, type: string, value: string];

/** A design set of ical.js without any property, so that ical.js leaves each value as it is. */
const RAW_VALUES = /* @__PURE__ */ Object.freeze({
  property: Object.freeze(Object.create(null)),
  param: Object.freeze(Object.create(null)),
  value: Object.freeze(Object.create(null)),
  propertyGroups: false,
});

/** Returns a parser that uses ical.js. Throws `wrongType` if `ical` is not the default export of that package. */
export function createLineParser(ical: unknown): LineParser {
  const { parse } = (ical ?? {}) as { readonly parse?: { readonly property?: unknown } };
  if (typeof parse?.property !== 'function') {
    const expected = 'the default export of the package ical.js; install it with: npm i ical.js';
    throw fail('wrongType', 'ical', expected, show(ical));
  }
  const property = parse.property as (line: string, design: object) => JCal;
  return (line) => {
    const [, rawParameters, type, value] = property(line, RAW_VALUES);
    const parameters = new Map<string, string>();
    for (const [name, text] of Object.entries(rawParameters)) {
      parameters.set(name.trim().toLowerCase(), String(text).trim());
    }
    // ical.js removes VALUE from the parameters.
    if (type !== 'unknown') parameters.set('value', type.trim());
    return { parameters, value: value.trim() };
  };
}
