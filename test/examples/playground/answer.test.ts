import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { supportCatalog } from 'prazo';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../docs/playground/answer';
import { BLANK, HELP_DESKS, SAMPLE, type State } from '../../../docs/playground/state';

const answer = (changes: Partial<State>) => answerTo({ ...SAMPLE, ...changes });
const fieldsOf = (changes: Partial<State>) => answer(changes).issues.map(({ field }) => field);
const exported = (desk: string) =>
  readFileSync(new URL(`../../../docs/examples/exports/${desk}/schedules.json`, import.meta.url), 'utf8');

describe('the answer', () => {
  // 8 business hours: 0h50 on Thursday, then a pause; from Monday 10:00, 7 h until the closing; 0h10 on Tuesday.
  it('for the sample equals the one computed by hand', () => {
    const { issues, outcome } = answer({});
    expect(issues).toEqual([]);
    expect(outcome?.status.metrics.resolution?.due?.toISO()).toBe('2026-11-24T09:10:00.000-03:00');
    expect(outcome?.status.metrics.firstResponse?.verdict).toBe('met');
    expect(outcome?.explanation?.counted.toISO()).toBe('PT4H50M');
  });

  it('applies the changes of events', () => {
    const events = [
      { type: 'reclassified', at: '2026-11-19T17:00', detail: 'low' },
      { type: 'agreed', at: '2026-11-19T17:10', detail: '{"businessHours":12}' },
      { type: 'escalated', at: '2026-11-19T17:20', detail: 'specialised' },
      { type: 'escalated', at: '2026-11-19T17:30', detail: '' },
    ];
    // 1h20 on Thursday, 8 h on Monday, 2h40 on Tuesday.
    expect(answer({ events }).outcome?.status.metrics.resolution?.due?.toISO()).toBe('2026-11-24T11:40:00.000-03:00');
  });

  it('reads a catalog of the user, which may name a calendar that is always open', () => {
    const catalog = JSON.stringify({
      id: 'mine',
      levels: { P1: {} },
      categories: { api: { targets: { P1: { resolution: { businessHours: 8, calendar: 'always' } } } } },
    });
    const { outcome } = answer({ catalogFrom: 'json', catalog, category: 'api', level: 'P1', events: [] });
    expect(outcome?.status.metrics.resolution?.due?.toISO()).toBe('2026-11-20T00:40:00.000-03:00');
    const named = catalog.replace('always', 'night');
    expect(fieldsOf({ catalogFrom: 'json', catalog: named, category: 'api', level: 'P1' })).toEqual(['catalog']);
  });

  it('writes a catalog of the user in the same way', () => {
    const catalog = JSON.stringify(supportCatalog);
    expect(answer({ catalogFrom: 'json', catalog }).outcome?.status).toEqual(answer({}).outcome?.status);
  });

  it.each(HELP_DESKS)('reads a schedule of %s', (desk) => {
    const { issues, outcome } = answer({ calendarFrom: desk, schedule: exported(desk) });
    expect(issues).toEqual([]);
    expect(outcome?.calendar.zone).toBe(desk === 'zendesk' ? 'America/New_York' : 'America/Sao_Paulo');
    expect(fieldsOf({ calendarFrom: desk, schedule: '{}' })).toEqual(['schedule']);
    expect(fieldsOf({ calendarFrom: desk, schedule: '' })).toEqual(['schedule']);
    expect(fieldsOf({ calendarFrom: desk, schedule: 'null' })).toEqual(['schedule']);
  });

  it('shows the notes on a schedule', () => {
    const [{ schedule }] = JSON.parse(exported('zendesk'));
    const { notes } = answer({ calendarFrom: 'zendesk', schedule: JSON.stringify(schedule) });
    expect(notes.map(({ code }) => code)).toContain('absent');
  });

  it.each<readonly [changes: Partial<State>, fields: readonly string[]]>([
    [{ zone: 'Mars' }, ['zone']],
    [{ hours: 'mon 09:00-25:00' }, ['hours']],
    [{ hours: 'foo 09:00-10:00\nmon 9-18' }, ['hours', 'hours']],
    [{ days: '2026-02-30' }, ['days']],
    [{ holidays: 'XX' }, ['holidays']],
    [{ category: 'x', level: 'y' }, ['category', 'level']],
    [{ metric: 'toString' }, ['metric']],
    [{ openedAt: '' }, ['openedAt']],
    [{ asOf: 'x', hours: 'mon 1' }, ['hours', 'asOf']],
    [{ asOf: '2026-11-19T16:00' }, ['asOf']],
    [{ openedAt: '2026-11-19T17:20' }, ['event0']],
    [{ events: [{ type: 'slept', at: '2026-11-19T17:20', detail: '' }] }, ['event0']],
    [{ events: [{ type: 'paused', at: '', detail: '' }] }, ['event0']],
    [{ events: [{ type: 'agreed', at: '2026-11-19T17:20', detail: '{' }] }, ['event0']],
    [{ events: [{ type: 'reclassified', at: '2026-11-19T17:20', detail: 'x' }] }, ['event0']],
    [{ catalogFrom: 'json', catalog: '{' }, ['catalog']],
    [{ catalogFrom: 'json', catalog: '{"id":"x","levels":{},"categories":{},"colour":1}' }, ['catalog']],
    [{ hours: '', metric: 'resolution' }, ['answer']],
  ])('%j: the issue is at its field', (changes, fields) => {
    const { issues, outcome } = answer(changes);
    expect([...new Set(issues.map(({ field }) => field))]).toEqual([...new Set(fields)]);
    expect(outcome).toBeUndefined();
  });

  it('for any typed text is an outcome or issues', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '',
        '{}',
        '[]',
        'null',
        '[null]',
        '1',
        '"x"',
        '24/7',
        'mon 00:00-24:00',
        'SP',
        'UTC',
        'core',
        'toString',
      ),
      fc.constantFrom(
        '__proto__',
        'Asia/Kathmandu',
        '2026-11-19T17:00',
        '0000-01-01T00:00',
        '9999-12-31T23:59',
        '{"date":1}',
      ),
    );
    const types = fc.constantFrom('paused', 'agreed', 'reclassified', 'escalated', 'restarted', 'constructor');
    const event = fc.record({ type: types, at: texts, detail: texts });
    const changes: fc.Arbitrary<Partial<State>> = fc.record(
      {
        catalogFrom: fc.constantFrom('support' as const, 'json' as const),
        catalog: texts,
        category: texts,
        level: texts,
        metric: texts,
        openedAt: texts,
        asOf: texts,
        calendarFrom: fc.constantFrom('typed' as const, ...HELP_DESKS),
        schedule: texts,
        zone: texts,
        hours: texts,
        holidays: texts,
        days: texts,
        events: fc.array(event, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(changes, (some) => {
        const { issues, outcome } = answer(some);
        expect(outcome === undefined).toBe(issues.length > 0);
      }),
      { numRuns: 300 },
    );
  });

  it('for a blank page needs no events', () => {
    expect(answerTo(BLANK).outcome?.instants.events).toEqual([]);
  });
});
