import fc from 'fast-check';
import { createCalendar, createSla, parseCalendar, parseCatalog, parseSla, supportCatalog } from 'prazo';
import { describe, expect, it } from 'vitest';
import { at, keysOf } from '../../src/input/issue';

const LONGEST_KEY = 60;

const key = fc.oneof(
  fc.nat({ max: 100_000 }),
  fc.constantFrom(
    'hours',
    'mon-fri',
    '12',
    'a b',
    'a.b',
    '[0]',
    '"',
    '\\',
    '\\"]',
    ']',
    '',
    '\n',
    '\u2028',
    '\ud800',
    'é',
  ),
  fc.string({ unit: 'binary', maxLength: LONGEST_KEY }).filter((text) => text.length <= LONGEST_KEY),
);

describe('the keys of a path', () => {
  it('are the keys from which it was made', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 8 }), (keys) => {
        expect(keysOf(keys.reduce<string>(at, ''))).toEqual(keys);
      }),
    );
  });

  it('make the same path again, even if a long key was cut', () => {
    const any = fc.oneof(key, fc.string({ unit: 'binary', minLength: 50, maxLength: 90 }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (keys) => {
        const path = keys.reduce<string>(at, '');
        expect(keysOf(path).reduce<string>(at, '')).toBe(path);
      }),
    );
  });

  it.each([
    ['', []],
    ['events[0].at', ['events', 0, 'at']],
    ['[1].from', [1, 'from']],
    ['weird["a b"][2]', ['weird', 'a b', 2]],
    ['["a\\"].b"].c', ['a"].b', 'c']],
  ])('of %j are %j', (path, keys) => {
    expect(keysOf(path)).toEqual(keys);
  });
});

describe('a parse function as a Standard Schema', () => {
  const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
  const { parseTicket } = createSla({ catalog: supportCatalog, calendar });
  const openedAt = '2026-11-19T16:40:00-03:00';
  const ticket = { category: 'core', level: 'urgent', openedAt };
  const calendarDefinition = { zone: 'UTC', hours: '24/7' };

  it.each([
    ['parseCatalog', parseCatalog, supportCatalog],
    ['parseCalendar', parseCalendar, calendarDefinition],
    ['parseSla', parseSla, { catalog: supportCatalog, calendar: calendarDefinition }],
    ['parseTicket', parseTicket, ticket],
  ])('%s has a vendor and a version, and returns the same value as the function', (_, schema, good) => {
    const { version, vendor, validate } = schema['~standard'];
    expect([version, vendor]).toEqual([1, 'prazo']);
    const parsed = schema(good);
    const validated = validate(good);
    expect('issues' in validated).toBe(false);
    expect(JSON.stringify(validated)).toBe(JSON.stringify({ value: parsed.ok && parsed.value }));
  });

  it('returns each issue as a sentence with a path of keys', () => {
    const events = [
      { type: 'paused', at: openedAt },
      { type: 'paused', at: '2026-11-19' },
    ];
    expect(parseTicket['~standard'].validate({ ...ticket, level: 'urgnt', events, 'a b': 1 })).toEqual({
      issues: [
        {
          message:
            'expected an instant: a Date, a DateTime, a Temporal instant, an ISO 8601 string with offset, or epoch ms, received "2026-11-19"',
          path: ['events', 1, 'at'],
        },
        { message: 'expected one of "urgent", "high", "medium", "low", received "urgnt"', path: ['level'] },
        { message: expect.stringMatching(/^expected one of id, .*, received "a b"$/), path: ['a b'] },
      ],
    });
  });

  it('returns an issue of the whole value with an empty path', () => {
    expect(parseCalendar['~standard'].validate(7)).toEqual({
      issues: [
        {
          message: 'expected an object of name, zone, hours, seasons, holidays, overrides, closures, received 7',
          path: [],
        },
      ],
    });
  });

  it('returns a ticket that is not checked again', () => {
    const validated = parseTicket['~standard'].validate(ticket);
    if (validated.issues !== undefined) throw new Error('a good ticket is refused');
    expect(Object.isFrozen(validated.value)).toBe(true);
  });
});
