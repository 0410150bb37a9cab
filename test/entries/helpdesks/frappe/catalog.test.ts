import { defineCatalog, parseCatalog } from 'prazo';
import { type FrappeSla, frappeCatalog } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codeAndPath } from '../notes';
import { standard, times } from './fixtures';

describe('a catalog of Frappe Helpdesk', () => {
  test('SLAs with priorities | a category for each SLA, a level for each priority, highest first', () => {
    const { value, notes } = frappeCatalog({ data: [standard] });
    expect(Object.keys(value.levels)).toEqual(['Urgent', 'High', 'Medium', 'Low']);
    expect(value.categories['sla-Default']).toMatchObject({
      labels: 'Default',
      targets: {
        High: {
          response: { businessSeconds: 3600, calendar: 'sla-Default' },
          resolution: { businessSeconds: 14_400, calendar: 'sla-Default' },
        },
      },
    });
    expect(notes).toEqual([]);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('an SLA for responses only, with conditions | one target, and notes on the conditions', () => {
    const vip: FrappeSla = {
      name: 'VIP 24/7',
      apply_sla_for_resolution: 0,
      condition: "doc.customer == 'Acme'",
      start_date: '2026-01-01',
      priorities: [times('Urgent', 600, 1200)],
    };
    const { value, notes } = frappeCatalog([vip]);
    expect(value.categories['sla-VIP_24_7']?.targets?.Urgent).toEqual({
      response: { businessSeconds: 600, calendar: 'sla-VIP_24_7' },
    });
    expect(notes.map(codeAndPath)).toEqual([
      ['helpDesk', 'slas[0].condition'],
      ['helpDesk', 'slas[0].start_date'],
    ]);
  });

  test('custom priorities | levels in the order of their ranks', () => {
    const own: FrappeSla = {
      name: 'x',
      priorities: [times('高', 60, null), times('低', 60, 120), times('toString', 60, null), times('1 - P', 60, null)],
    };
    const priorities = {
      data: [
        { name: '低', integer_value: 300 },
        { name: '1 - P', integer_value: '200' },
        { name: '高', integer_value: 100 },
      ],
    };
    const { value, notes } = frappeCatalog([own], { priorities });
    expect(Object.entries(value.levels)).toEqual([
      ['p_9ad8', { labels: '高' }],
      ['p1_-_P', { labels: '1 - P' }],
      ['p_4f4e', { labels: '低' }],
      ['toString', { labels: 'toString' }],
    ]);
    expect(notes).toMatchObject([{ code: 'absent', path: 'slas[0].priorities[2].priority' }]);
    expect(Object.keys(value.categories['sla-x']?.targets?.p_4f4e ?? {})).toEqual(['response', 'resolution']);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test.each<readonly [mistake: string, slas: unknown, path: string, code: string]>([
    ['undefined', undefined, 'slas', 'missing'],
    ['an object', { name: 'x' }, 'slas', 'wrongType'],
    ['an SLA that is null', [null], 'slas[0]', 'missing'],
    ['no name', [{ priorities: [] }], 'slas[0].name', 'missing'],
    ['no priorities', [{ name: 'x' }], 'slas[0].priorities', 'missing'],
    [
      'a target of zero',
      [{ name: 'x', priorities: [times('Low', 0, 1)] }],
      'slas[0].priorities[0].response_time',
      'wrongType',
    ],
    [
      'a missing resolution time',
      [{ name: 'x', apply_sla_for_resolution: 1, priorities: [times('Low', 60, null)] }],
      'slas[0].priorities[0].resolution_time',
      'missing',
    ],
    [
      'a priority without a name',
      [{ name: 'x', priorities: [times('', 60, 60)] }],
      'slas[0].priorities[0].priority',
      'missing',
    ],
    [
      'a repeated priority',
      [{ name: 'x', priorities: [times('Low', 60, 60), times('Low', 90, 90)] }],
      'slas[0].priorities[1].priority',
      'duplicateId',
    ],
    [
      'two priorities with the same catalog id',
      [
        { name: 'x', priorities: [times('A b', 60, 60)] },
        { name: 'y', priorities: [times('A_b', 60, 60)] },
      ],
      'slas[1].priorities[0].priority',
      'duplicateId',
    ],
    [
      'two SLAs with the same catalog id',
      [
        { name: 'A b', priorities: [] },
        { name: 'A_b', priorities: [] },
      ],
      'slas[1].name',
      'duplicateId',
    ],
  ])('%s is an issue', (_mistake, slas, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => frappeCatalog(slas as readonly FrappeSla[])))).toEqual([
      `${path} ${code}`,
    ]);
  });

  test('no SLAs | the category none, and a level for each priority', () => {
    const { value } = frappeCatalog([], { priorities: [{ name: 'constructor', integer_value: 2 }, { name: 'Low' }] });
    expect(value.levels).toEqual({ pconstructor: { labels: 'constructor' }, Low: { labels: 'Low' } });
    expect(Object.keys(value.categories)).toEqual(['none']);
    expect(() => defineCatalog(value)).not.toThrow();
    expect(Object.keys(frappeCatalog([]).value.levels)).toEqual(['Urgent', 'High', 'Medium', 'Low']);
  });
});
