import fc from 'fast-check';
import { parseCatalog } from 'prazo';
import { describe, expect, it } from 'vitest';
import { UNITS, type Unit } from '../../src/catalog/target';
import { BUILT_IN_EVENTS, metricEvents } from '../../src/catalog/trigger';
import { HUNDRED_YEARS } from '../catalog/limits';
import { textOf } from '../house/source';
import { BEYOND_SCHEMA } from './beyond-schema';
import {
  compiled,
  disagreement,
  FULL,
  type JsonSchema,
  type Kind,
  SAMPLES,
  type Sample,
  SCHEMAS,
  samples,
  type ValidatorOf,
} from './kinds';
import { mutate, mutations, neighbours } from './mutations';
import { FAULTS, nodeAt, withFault } from './planted';
import { CATALOG } from './samples';

const RUNS = 30;
const MUTANTS = 10;

const { validatorOf, remarks } = compiled(SCHEMAS);

/** The law: schemas and parse functions accept the same documents, except for rules that JSON Schema cannot express. */
function law() {
  const mutants = fc.array(mutations, { minLength: MUTANTS, maxLength: MUTANTS });
  return fc.property(samples, mutants, (sample, each) => {
    for (const steps of [[], ...each]) {
      const document = mutate(sample.document, steps);
      const found = disagreement(validatorOf, sample, document);
      if (found !== undefined) throw new Error(found);
    }
  });
}

/** The first disagreement of schema and parse function on a neighbour of the documents. */
function firstDisagreement(validatorOf: ValidatorOf, documents: readonly Sample[]): string | undefined {
  for (const sample of documents) {
    for (const document of neighbours(sample.document)) {
      const found = disagreement(validatorOf, sample, document);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Targets in a unit, valid and invalid: alone, with each option, with amounts at the limits, and with a fixed instant. */
function targetsIn(unit: Unit): readonly object[] {
  const options = { calendar: 'night', from: 'nextOpening', by: '09:00', cutoff: '16:00', roll: 'nearest' };
  const most = HUNDRED_YEARS[unit];
  const amounts = [1, 0, -1, 0.5, most, most + 1];
  return [
    ...amounts.map((amount) => ({ [unit]: amount })),
    ...Object.entries(options).map(([option, value]) => ({ [unit]: 1, [option]: value })),
    { [unit]: 0, by: '09:00' },
    { [unit]: null, due: 0 },
  ];
}

function catalogWith(target: object): Sample {
  const categories = { all: { targets: { high: { resolution: target } } } };
  return { kind: 'catalog', document: { id: 'desk', levels: { high: {} }, categories }, parse: parseCatalog };
}

function ticketWith(target: object): Sample {
  const [full] = FULL.filter(({ kind }) => kind === 'ticket') as [Sample];
  const openedAt = '2026-11-19T16:40Z';
  return {
    ...full,
    document: { category: 'site', level: 'high', openedAt, events: [{ type: 'agreed', at: openedAt, target }] },
  };
}

describe('the schemas', () => {
  it('compile in the strict mode of ajv, without remarks', () => {
    // A schema is compiled, and remarked on, when its validator is first asked for.
    const validators = (Object.keys(SCHEMAS) as Kind[]).map(validatorOf);
    expect(validators.map((validate) => typeof validate)).toEqual(Array(4).fill('function'));
    expect(remarks).toEqual([]);
  });

  it('list every built-in event', () => {
    const { catalog, ticket } = SCHEMAS;
    expect(nodeAt(catalog, '$defs', 'eventId', 'anyOf', 0, 'enum')).toEqual(metricEvents());
    const reserved = ['constructor', 'prototype', 'opened', ...BUILT_IN_EVENTS];
    expect(nodeAt(catalog, 'properties', 'events', 'propertyNames', 'not', 'enum')).toEqual(reserved);
    const type = nodeAt(ticket, '$defs', 'plainEvent', 'properties', 'type');
    const ofTickets = [nodeAt(type, 'anyOf', 0, 'enum'), nodeAt(type, 'not', 'enum')].flat();
    expect(ofTickets).toEqual(BUILT_IN_EVENTS);
  });

  it.each(UNITS)('agree with the parse functions on targets in %s', (unit) => {
    const disagreements = targetsIn(unit).flatMap((target) =>
      [catalogWith(target), ticketWith(target)].map((sample) => disagreement(validatorOf, sample, sample.document)),
    );
    expect(disagreements.filter((found) => found !== undefined)).toEqual([]);
    expect(parseCatalog(catalogWith({ [unit]: 1 }).document).ok).toBe(true);
  });

  it.each(UNITS)('are tried on a full catalog with a target in %s', (unit) => {
    expect(JSON.stringify(CATALOG)).toContain(`{"${unit}":`);
  });

  it('accept every document of the examples, as the parse functions do', () => {
    const refused = SAMPLES.filter(({ kind, document, parse }) => !validatorOf(kind)(document) || !parse(document).ok);
    expect(refused).toEqual([]);
    expect(SAMPLES.length).toBeGreaterThan(50);
  });

  it('accept the same documents as the parse functions, except for rules that JSON Schema cannot express', () => {
    fc.assert(law(), { numRuns: RUNS });
  });

  it.each(FULL)(
    'agree with the parse functions on every document that differs in one place from a full $kind',
    (sample) => {
      expect(firstDisagreement(validatorOf, [sample])).toBeUndefined();
    },
  );

  it.each([
    { hours: 1, days: 2, by: '18:00' },
    { months: 1, hours: 1, by: '09:00', roll: 'preceding' },
    { businessDays: 0, by: '18:00', minutes: 1 },
    { hours: 1, days: null },
  ])('agree with parseCatalog on a target of two units: %j', (resolution) => {
    const categories = { a: { targets: { P1: { resolution } } } };
    const document = { id: 'desk', levels: { P1: {} }, categories };
    expect(validatorOf('catalog')(document)).toBe(parseCatalog(document).ok);
  });

  it.each(['constructor', '__proto__', 'prototype'])('agree with parseCatalog on a null fact called %s', (name) => {
    const when = JSON.parse(`{ "${name}": null, "affected": "all" }`);
    const impact = { affected: ['all', 'some'] };
    const categories = { a: { targets: { P1: { resolution: { hours: 1 } } } } };
    const document = { id: 'desk', levels: { P1: {} }, categories, impact, rules: [{ when, level: 'P1' }] };
    expect(parseCatalog({ ...document, rules: [{ when: { affected: 'all' }, level: 'P1' }] }).ok).toBe(true);
    expect([validatorOf('catalog')(document), parseCatalog(document).ok]).toEqual([false, false]);
  });

  it.each(FAULTS)('with a planted fault disagree: $fault, in the $kind', (fault) => {
    const ofKind = FULL.filter(({ kind }) => kind === fault.kind);
    expect(firstDisagreement(compiled(withFault(SCHEMAS, fault)).validatorOf, ofKind)).toBeDefined();
  });

  it('have equal definitions under equal names', () => {
    const definitions = Object.values(SCHEMAS).flatMap((schema) => Object.entries(schema.$defs as JsonSchema));
    for (const [name, definition] of definitions) {
      for (const [, other] of definitions.filter(([same]) => same === name)) expect(other).toEqual(definition);
    }
  });

  it('use only regular expressions that every engine supports', () => {
    const patterns = JSON.stringify(SCHEMAS).match(/"(?:pattern":"|\^)(?:[^"\\]|\\.)*"/g) ?? [];
    expect(patterns.length).toBeGreaterThan(10);
    expect(patterns.filter((pattern) => /\(\?[=!<]|\\\\[1-9]/.test(pattern))).toEqual([]);
  });
});

describe('the guide to the schemas', () => {
  const guide = textOf('docs/schemas.md');

  it.each([...new Set(BEYOND_SCHEMA.map(({ code }) => code))])(
    'lists %s as a rule that JSON Schema cannot express',
    (code) => {
      expect(guide).toContain(`\`${code}\``);
    },
  );
});
