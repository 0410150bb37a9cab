import { jiraClocks } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codeAndPath } from '../notes';
import { RESOLUTION, RESPONSE } from './fixtures';

describe('jiraClocks', () => {
  test('completed and ongoing cycles | cycles numbered by start, the ongoing cycle last', () => {
    const { value, notes } = jiraClocks(
      {
        values: [
          {
            name: 'Time to resolution',
            completedCycles: [
              { startTime: { epochMillis: 20_000 }, stopTime: { epochMillis: 30_000 }, breached: true },
              { startTime: { epochMillis: 0 }, stopTime: { iso8601: '1970-01-01T00:00:10+0000' }, breached: false },
            ],
            ongoingCycle: {
              startTime: { epochMillis: 40_000 },
              breachTime: { jira: '2026-06-30T12:00:00.000-0300' },
              breached: true,
              paused: false,
              elapsedTime: { millis: 4_000_000 },
              remainingTime: { millis: -2_200_000 },
            },
          },
          { name: 'Elsewhere', completedCycles: [] },
        ],
      },
      [RESPONSE, RESOLUTION],
    );
    expect(value).toEqual([
      { metric: 'm7', cycle: 1, stoppedAt: '1970-01-01T00:00:10.000Z', breached: false },
      { metric: 'm7', cycle: 2, stoppedAt: '1970-01-01T00:00:30.000Z', breached: true },
      {
        metric: 'm7',
        cycle: 3,
        due: '2026-06-30T15:00:00.000Z',
        paused: false,
        breached: true,
        elapsed: { business: { milliseconds: 4_000_000 } },
        remaining: { business: { milliseconds: -2_200_000 } },
      },
    ]);
    expect(notes.map(codeAndPath)).toEqual([['absent', 'values[1]']]);
  });

  test('a paused cycle | no due time, and the breach time as the last due time', () => {
    const breachTime = { epochMillis: 1_773_698_400_000 };
    const sla = (ongoingCycle: object) => [{ name: 'Time to resolution', completedCycles: [], ongoingCycle }];
    const clocksOf = (cycle: object) => jiraClocks(sla(cycle), { timeMetrics: [RESOLUTION] }).value;
    expect(clocksOf({ paused: true })).toEqual([{ metric: 'm7', cycle: 1, due: null, paused: true }]);
    expect(clocksOf({ paused: true, breachTime })).toEqual([
      { metric: 'm7', cycle: 1, due: null, lastDue: '2026-03-16T22:00:00.000Z', paused: true },
    ]);
  });

  test('no SLAs | no clocks', () => {
    expect(jiraClocks([], [RESOLUTION])).toEqual({ value: [], notes: [] });
  });
});
