import fc from 'fast-check';
import { parseCatalog } from 'prazo';
import { describe, expect, it } from 'vitest';
import { textOf } from '../house/source';
import {
  compiled,
  disagreement,
  FULL,
  type JsonSchema,
  SAMPLES,
  type Sample,
  SCHEMAS,
  type Schemas,
  samples,
} from './kinds';
import { mutate, mutations, neighbours } from './mutations';
import { FAULTS, withFault } from './planted';
import { UNSAID } from './unsaid';

const RUNS = 60;
const MUTANTS = 10;

/** The law: parse functions and schemas accept the same documents, but for what JSON Schema cannot say. */
function law(schemas: Schemas) {
  const { validators } = compiled(schemas);
  const mutants = fc.array(mutations, { minLength: MUTANTS, maxLength: MUTANTS });
  return fc.property(samples, mutants, (sample, each) => {
    for (const steps of [[], ...each]) {
      const document = mutate(sample.document, steps);
      const found = disagreement(validators, sample, document);
      if (found !== undefined) throw new Error(JSON.stringify({ kind: sample.kind, document, ...found }));
    }
  });
}

/** The first of the neighbours of some documents on which schema and parse function do not agree. */
function firstDisagreement(schemas: Schemas, documents: readonly Sample[]): unknown {
  const { validators } = compiled(schemas);
  for (const sample of documents) {
    for (const document of neighbours(sample.document)) {
      const found = disagreement(validators, sample, document);
      if (found !== undefined) return { document, ...found };
    }
  }
  return undefined;
}

describe('the schemas', () => {
  it('are compiled by ajv in its strict mode without a remark', () => {
    const { validators, remarks } = compiled(SCHEMAS);
    expect(remarks).toEqual([]);
    expect(Object.values(validators).map((validate) => typeof validate)).toEqual(Array(4).fill('function'));
  });

  it('accept the documents of the examples, which parse', () => {
    const { validators } = compiled(SCHEMAS);
    const wrong = SAMPLES.filter(({ kind, document, parse }) => !validators[kind](document) || !parse(document).ok);
    expect(wrong).toEqual([]);
    expect(SAMPLES.length).toBeGreaterThan(50);
  });

  it('accept and refuse what the parse functions do, but for what JSON Schema cannot say', () => {
    fc.assert(law(SCHEMAS), { numRuns: RUNS });
  });

  it.each(FULL)('agree with the parse functions on what differs at one place from a whole $kind', (sample) => {
    expect(firstDisagreement(SCHEMAS, [sample])).toBeUndefined();
  });

  it.each([
    { hours: 1, days: 2, by: '18:00' },
    { months: 1, hours: 1, by: '09:00', roll: 'preceding' },
    { businessDays: 0, by: '18:00', minutes: 1 },
    { hours: 1, days: null },
  ])('agree on a target of two units, %j', (resolution) => {
    const categories = { a: { targets: { P1: { resolution } } } };
    const document = { id: 'desk', levels: { P1: {} }, categories };
    expect(compiled(SCHEMAS).validators.catalog(document)).toBe(parseCatalog(document).ok);
  });

  it.each(['constructor', '__proto__', 'prototype'])('agree on a fact called %s that holds nothing', (name) => {
    const when = JSON.parse(`{ "${name}": null, "affected": "all" }`);
    const impact = { affected: ['all', 'some'] };
    const categories = { a: { targets: { P1: { resolution: { hours: 1 } } } } };
    const document = { id: 'desk', levels: { P1: {} }, categories, impact, rules: [{ when, level: 'P1' }] };
    expect(parseCatalog({ ...document, rules: [{ when: { affected: 'all' }, level: 'P1' }] }).ok).toBe(true);
    expect([compiled(SCHEMAS).validators.catalog(document), parseCatalog(document).ok]).toEqual([false, false]);
  });

  it.each(FAULTS)('would be caught where $fault, in the $kind', (fault) => {
    const ofKind = FULL.filter(({ kind }) => kind === fault.kind);
    expect(firstDisagreement(withFault(SCHEMAS, fault), ofKind)).toBeDefined();
  });

  it('define what they share alike', () => {
    const definitions = Object.values(SCHEMAS).flatMap((schema) => Object.entries(schema.$defs as JsonSchema));
    for (const [name, definition] of definitions) {
      for (const [, other] of definitions.filter(([same]) => same === name)) expect(other).toEqual(definition);
    }
  });

  it('use only what regular expressions of every engine know', () => {
    const patterns = JSON.stringify(SCHEMAS).match(/"(?:pattern":"|\^)(?:[^"\\]|\\.)*"/g) ?? [];
    expect(patterns.length).toBeGreaterThan(10);
    expect(patterns.filter((pattern) => /\(\?[=!<]|\\\\[1-9]/.test(pattern))).toEqual([]);
  });
});

describe('the guide', () => {
  const guide = textOf('docs/schemas.md');

  it.each([...new Set(UNSAID.map(({ code }) => code))])('says that JSON Schema cannot say %s', (code) => {
    expect(guide).toContain(`\`${code}\``);
  });
});
