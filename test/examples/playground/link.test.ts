import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf, readLink } from '../../../docs/playground/link';
import { BLANK, HELP_DESKS, LANGUAGES, SAMPLE, type State, THEMES } from '../../../docs/playground/state';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const word = fc.stringMatching(/^[^\s]{0,12}$/);
const events = fc.array(fc.record({ type: word, at: word, detail: text.map((detail) => detail.trim()) }), {
  maxLength: 4,
});

/** Any state of the page. Fields that no form shows are blank. */
const states: fc.Arbitrary<State> = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    catalogFrom: fc.constantFrom('support' as const, 'json' as const),
    catalog: text,
    category: text,
    level: text,
    metric: text,
    openedAt: text,
    asOf: text,
    calendarFrom: fc.constantFrom('typed' as const, ...HELP_DESKS),
    schedule: text,
    zone: text,
    hours: text,
    holidays: text,
    optional: fc.boolean(),
    days: text,
    events,
  })
  .map((state) => ({
    ...state,
    catalog: state.catalogFrom === 'json' ? `"${state.catalog}` : '',
    schedule: state.calendarFrom === 'typed' ? '' : `"${state.schedule}`,
  }));

describe('a link', () => {
  it('restores every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readLink(`#${linkOf(state)}`)).toEqual({ state, problems: [] });
      }),
    );
  });

  it('is readable text', () => {
    expect(linkOf(SAMPLE)).toBe(
      'v=1&lang=en&holidays=SP&event=responded+2026-11-19T17:15' +
        '&event=paused+2026-11-19T17:30+waiting+for+the+customer&event=resumed+2026-11-23T10:00',
    );
  });

  it('has JSON without white space, and restores it in lines', () => {
    expect(readLink('#catalog={"id":"x"}').state.catalog).toBe('{\n  "id": "x"\n}');
    expect(linkOf({ ...BLANK, catalogFrom: 'json', catalog: '{\n  "id": "x"\n}' })).toBe(
      'v=1&lang=en&catalog=%7B%22id%22:%22x%22%7D',
    );
  });

  it('if empty, opens the sample; otherwise a ticket without events', () => {
    expect(readLink('')).toEqual({ state: SAMPLE, problems: [] });
    expect(readLink('#level=high')).toEqual({ state: { ...BLANK, level: 'high' }, problems: [] });
  });

  it.each([
    ['a version to come', '#v=2', 'version', '2'],
    ['an unknown key', '#colour=red', 'unknownKey', 'colour'],
    ['a key of every object', '#__proto__=1', 'unknownKey', '__proto__'],
    ['another language', '#lang=fr', 'badValue', 'lang'],
    ['a key of every object in place of a theme', '#theme=constructor', 'badValue', 'theme'],
    ['a key twice', '#level=high&level=low', 'twice', 'level'],
    ['too many events', `#${'event=paused&'.repeat(201)}`, 'tooManyEvents', 'event'],
    ['more than any link', `#level=${'x'.repeat(1_000_000)}`, 'tooLong', ''],
  ])('with %s: is read in part, with a note', (_, hash, why, key) => {
    const { state, problems } = readLink(hash);
    expect(problems).toEqual([{ why, key }]);
    expect(state.events.length).toBeLessThanOrEqual(200);
    expect(Object.keys(state).sort()).toEqual(Object.keys(BLANK).sort());
  });

  it('from any text: gives a state whose own link is complete', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (hash) => {
        const { state } = readLink(hash);
        expect(readLink(linkOf(state))).toEqual({ state, problems: [] });
      }),
    );
  });
});
