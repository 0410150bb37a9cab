import fc from 'fast-check';
import { parseCatalog } from 'prazo';
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../src/catalog/target';
import { BUILT_IN_EVENTS } from '../../src/catalog/trigger';
import { textOf } from '../house/source';
import { BEYOND_SCHEMA } from './beyond-schema';
import {
  compiled,
  disagreement,
  FULL,
  type JsonSchema,
  SAMPLES,
  type Sample,
  SCHEMAS,
  samples,
  type Validators,
} from './kinds';
import { mutate, mutations, neighbours } from './mutations';
import { FAULTS, withFault } from './planted';

const RUNS = 60;
const MUTANTS = 10;

const { validators, remarks } = compiled(SCHEMAS);

/** The law: schemas and parse functions accept the same documents, except for rules that JSON Schema cannot express. */
function law() {
  const mutants = fc.array(mutations, { minLength: MUTANTS, maxLength: MUTANTS });
  return fc.property(samples, mutants, (sample, each) => {
    for (const steps of [[], ...each]) {
      const document = mutate(sample.document, steps);
      const found = disagreement(validators, sample, document);
      if (found !== undefined) throw new Error(JSON.stringify({ kind: sample.kind, document, ...found }));
    }
  });
}

/** The first neighbour of the documents on which schema and parse function disagree. */
function firstDisagreement(validators: Validators, documents: readonly Sample[]): unknown {
  for (const sample of documents) {
    for (const document of neighbours(sample.document)) {
      const found = disagreement(validators, sample, document);
      if (found !== undefined) return { document, ...found };
    }
  }
  return undefined;
}

describe('the schemas', () => {
  it('compile in the strict mode of ajv, without remarks', () => {
    expect(remarks).toEqual([]);
    expect(Object.values(validators).map((validate) => typeof validate)).toEqual(Array(4).fill('function'));
  });

  it.each(['catalog', 'ticket'])('the schema of a %s names every unit of targets and every built-in event', (kind) => {
    const text = textOf(`docs/schemas/${kind}.schema.json`);
    expect([...UNITS, ...BUILT_IN_EVENTS].filter((name) => !text.includes(`"${name}"`))).toEqual([]);
  });

  it('accept every document of the examples, as the parse functions do', () => {
    const refused = SAMPLES.filter(({ kind, document, parse }) => !validators[kind](document) || !parse(document).ok);
    expect(refused).toEqual([]);
    expect(SAMPLES.length).toBeGreaterThan(50);
  });

  it('accept the same documents as the parse functions, except for rules that JSON Schema cannot express', () => {
    fc.assert(law(), { numRuns: RUNS });
  });

  it.each(FULL)(
    'agree with the parse functions on every document that differs in one place from a full $kind',
    (sample) => {
      expect(firstDisagreement(validators, [sample])).toBeUndefined();
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
    expect(validators.catalog(document)).toBe(parseCatalog(document).ok);
  });

  it.each(['constructor', '__proto__', 'prototype'])('agree with parseCatalog on a null fact called %s', (name) => {
    const when = JSON.parse(`{ "${name}": null, "affected": "all" }`);
    const impact = { affected: ['all', 'some'] };
    const categories = { a: { targets: { P1: { resolution: { hours: 1 } } } } };
    const document = { id: 'desk', levels: { P1: {} }, categories, impact, rules: [{ when, level: 'P1' }] };
    expect(parseCatalog({ ...document, rules: [{ when: { affected: 'all' }, level: 'P1' }] }).ok).toBe(true);
    expect([validators.catalog(document), parseCatalog(document).ok]).toEqual([false, false]);
  });

  it.each(FAULTS)('with a planted fault disagree: $fault, in the $kind', (fault) => {
    const ofKind = FULL.filter(({ kind }) => kind === fault.kind);
    expect(firstDisagreement(compiled(withFault(SCHEMAS, fault)).validators, ofKind)).toBeDefined();
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
