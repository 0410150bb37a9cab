import { parseCatalog } from 'prazo';
import { type ZammadSla, zammadCatalog } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { slas } from './fixtures';

describe('a catalog of Zammad', () => {
  const { value, notes } = zammadCatalog(slas);

  test('SLAs | a category for each SLA, with targets on its calendar', () => {
    expect(value.categories).toEqual({
      sla2: {
        labels: 'Gold',
        targets: {
          any: {
            firstResponse: { businessMinutes: 120, calendar: 'calendar1' },
            response: { businessMinutes: 120, calendar: 'calendar1' },
            solution: { businessMinutes: 1440, calendar: 'calendar1' },
          },
        },
      },
      sla3: { labels: 'Rhythm', targets: { any: { update: { businessMinutes: 240 } } } },
      sla4: { targets: { any: { solution: { businessMinutes: 30, calendar: 'calendar7' } } } },
      none: { labels: 'No SLA' },
    });
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('an SLA with a condition | a note', () => {
    expect(notes).toMatchObject([{ code: 'helpDesk', path: 'slas[1].condition' }]);
  });

  test('no SLAs | only the category none', () => {
    expect(zammadCatalog([]).value.categories).toEqual({ none: { labels: 'No SLA' } });
  });

  test.each<readonly [mistake: string, given: unknown, path: string, code: string]>([
    ['null', null, 'slas', 'missing'],
    ['an SLA that is null', [null], 'slas[0]', 'missing'],
    ['a missing id', [{ name: 'Gold' }], 'slas[0].id', 'missing'],
    ['a repeated id', [{ id: 4 }, { id: '4' }], 'slas[1].id', 'duplicateId'],
    ['a target of zero', [{ id: 1, first_response_time: 0 }], 'slas[0].first_response_time', 'wrongType'],
    ['a time that is text', [{ id: 1, solution_time: 'soon' }], 'slas[0].solution_time', 'wrongType'],
  ])('%s is an issue', (_mistake, given, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => zammadCatalog(given as readonly ZammadSla[])))).toEqual([
      `${path} ${code}`,
    ]);
  });
});
