import { jiraCatalog } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codeAndPath } from '../notes';
import { HOUR } from './desk';
import * as given from './fixtures';
import { PRIORITIES, RESOLUTION, RESPONSE } from './fixtures';

describe('jiraCatalog', () => {
  test('priorities and SLAs | levels and metrics', () => {
    const { value, notes } = jiraCatalog({ timeMetrics: [RESPONSE, RESOLUTION] }, { priorities: PRIORITIES });
    expect(notes).toEqual([]);
    expect(Object.entries(value.levels).map(([id, { labels }]) => [id, labels])).toEqual([
      ['p1', 'Highest'],
      ['p2', 'High'],
      ['p3', 'Medium'],
      ['none', 'No priority'],
    ]);
    expect(value.metrics?.m7).toEqual({
      labels: 'Time to resolution',
      starts: ['opened', 'reopened'],
      stops: ['resolved'],
      pauses: ['s10001', 's10002'].map((status) => ({
        on: [{ event: 'entered', reasons: [status] }],
        until: [{ event: 'left', reasons: [status] }],
      })),
      repeats: true,
      reclassification: 'retroactive',
    });
    const h8 = { businessMinutes: 480, calendar: 'c2' };
    const h16 = { businessMinutes: 960, calendar: 'c2' };
    expect(value.categories.all?.targets).toEqual({
      p1: { m6: { businessMinutes: 60, calendar: 'c2' }, m7: h8 },
      p2: { m7: h8 },
      p3: { m7: h16 },
      none: { m7: h16 },
    });
  });

  test('a goal with a query that names more than priorities | a category', () => {
    const jqlQuery = 'priority = Highest AND issuetype = Incident';
    const goals = [{ jqlQuery, duration: 90_500, calendarId: 3 }, ...RESOLUTION.config.goals];
    const metric = { ...RESOLUTION, config: { ...RESOLUTION.config, goals } };
    const { value, notes } = jiraCatalog([metric], { priorities: { priorities: PRIORITIES } });
    expect(value.categories.g1).toEqual({
      labels: jqlQuery,
      targets: Object.fromEntries(
        ['p1', 'p2', 'p3', 'none'].map((level) => [level, { m7: { businessSeconds: 90.5, calendar: 'c3' } }]),
      ),
    });
    expect(value.categories.all?.targets?.p3).toEqual({ m7: { businessMinutes: 960, calendar: 'c2' } });
    expect(notes.map(codeAndPath)).toEqual([['helpDesk', 'timeMetrics[0].config.goals[0].jqlQuery']]);
  });

  test('parts of an SLA that prazo does not have | left out, with notes', () => {
    const strange = { ...given.entered('x'), conditionId: 'toString' };
    const definition = { start: [given.CREATED, strange], stop: [given.entered('10005')], pause: [strange] };
    const goals = [{ jqlQuery: '', duration: HOUR, subGoals: [{}] }];
    const lost = { ...RESPONSE, id: 9, config: { definition: { start: [strange], stop: [strange] }, goals } };
    const metric = { id: 8, name: 'Odd', config: { definition, goals } };
    const { value, notes } = jiraCatalog([metric, lost], { priorities: PRIORITIES });
    expect(Object.keys(value.metrics ?? {})).toEqual(['m8']);
    expect(value.metrics?.m8?.stops).toEqual([{ event: 'entered', reasons: ['s10005'] }]);
    expect(value.categories.all?.targets?.p1).toEqual({ m8: { businessMinutes: 60, calendar: 'always' } });
    expect(notes.map(codeAndPath)).toEqual([
      ['unsupported', 'timeMetrics[0].config.definition.pause[0]'],
      ['unsupported', 'timeMetrics[0].config.definition.start[1]'],
      ['unsupported', 'timeMetrics[0].config.goals[0].subGoals'],
      ['doubtful', 'timeMetrics[0].config.goals[0]'],
      ['unsupported', 'timeMetrics[1].config.definition.start[0]'],
      ['unsupported', 'timeMetrics[1].config.definition.stop[0]'],
      ['unsupported', 'timeMetrics[1]'],
    ]);
  });
});
