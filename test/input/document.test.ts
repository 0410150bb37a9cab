import {
  createCalendar,
  createSla,
  type ParseResult,
  parseCalendar,
  parseCatalog,
  parseSla,
  supportCatalog,
} from 'prazo';
import { describe, expect, it } from 'vitest';

const zone = { zone: 'UTC', hours: '24/7' };
const { parseTicket } = createSla({
  catalog: supportCatalog,
  calendar: createCalendar({ zone: 'UTC', hours: '24/7' }),
});
const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-19T16:40:00-03:00' };

const DOCUMENTS: readonly (readonly [string, (value: unknown) => ParseResult<unknown>, object])[] = [
  ['a catalog', parseCatalog, supportCatalog],
  ['a calendar', parseCalendar, zone],
  ['a combination of calendars', parseCalendar, { union: [zone, zone] }],
  ['an effective calendar', parseCalendar, { effective: [{ calendar: zone }] }],
  ['an SLA', parseSla, { catalog: supportCatalog, calendar: zone }],
  ['a ticket', parseTicket, ticket],
];

describe.each(DOCUMENTS)('%s', (_, parse, document) => {
  it('may have a $schema, which the result does not have', () => {
    const [named, plain] = [parse({ $schema: './schema.json', ...document }), parse(document)];
    expect(named.ok).toBe(true);
    expect(JSON.stringify(named)).toBe(JSON.stringify(plain));
  });

  it('may have a $schema only as a string', () => {
    const result = parse({ ...document, $schema: 1 });
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toContainEqual([
      'unknownKey',
      '["$schema"]',
    ]);
  });
});

describe('documents in a document', () => {
  const $schema = './schema.json';

  it('may each have a $schema', () => {
    const calendar = { union: [{ $schema, ...zone }] };
    expect(parseSla({ $schema, catalog: { $schema, ...supportCatalog }, calendar }).ok).toBe(true);
  });

  it.each([
    ['a level', { catalog: { ...supportCatalog, levels: { high: { $schema } } }, calendar: zone }],
    ['hours', { catalog: supportCatalog, calendar: { zone: 'UTC', hours: { $schema } } }],
    ['a calendar by name', { catalog: supportCatalog, calendar: zone, calendars: { $schema } }],
  ])('do not allow a $schema in %s', (_, document) => {
    expect(parseSla(document).ok).toBe(false);
  });
});
