import { jiraCalendar, jiraClocks, jiraTicket } from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { deskOf, HOUR, nineToFive } from './desk';
import { history, issue, RESOLUTION } from './fixtures';

test('a public record of Jira | the same elapsed and remaining times, to the millisecond', () => {
  // The hours and the zone are derived from the numbers of the record: 20 working days of eight hours.
  const chicago = jiraCalendar({ timezoneId: 'America/Chicago', workingTimes: nineToFive }).value;
  const goals = [{ jqlQuery: '', defaultGoal: true, duration: 576_000_000, calendarId: 2 }];
  const sla = deskOf([{ ...RESOLUTION, config: { ...RESOLUTION.config, goals } }], chicago);
  const opened = { ...issue(new Date(1_771_312_211_507).toISOString()), key: 'DESK-160' };
  const log = [history(new Date(1_773_077_127_192).toISOString(), ['resolution', null, '1'])];
  const ticket = jiraTicket({ ...opened, fields: { ...opened.fields, resolution: { id: '1' } } }, log, {
    comments: [],
  });
  const cycle = {
    startTime: { epochMillis: 1_771_312_211_507 },
    stopTime: { epochMillis: 1_773_077_127_192 },
    breachTime: { epochMillis: 1_773_698_400_000 },
    breached: false,
    goalDuration: { millis: 576_000_000 },
    elapsedTime: { millis: 415_527_192 },
    remainingTime: { millis: 160_472_808 },
  };
  const [clock] = jiraClocks({ values: [{ name: 'Time to resolution', completedCycles: [cycle] }] }, [
    RESOLUTION,
  ]).value;
  const ours = sla.status(ticket.value as never, 1_773_077_127_192).metrics.m7;
  expect(ticket.notes).toEqual([]);
  expect(ours?.due?.toMillis()).toBe(1_773_698_400_000);
  expect(ours?.elapsed.business?.toMillis()).toBe(415_527_192);
  expect(ours?.remaining?.business?.toMillis()).toBe(160_472_808);
  expect(clock).toEqual({
    metric: 'm7',
    cycle: 1,
    due: new Date(1_773_698_400_000).toISOString(),
    stoppedAt: new Date(1_773_077_127_192).toISOString(),
    elapsed: { business: { milliseconds: 415_527_192 } },
    remaining: { business: { milliseconds: 160_472_808 } },
    breached: false,
  });
});

test('the example of Atlassian, 16 h from Monday 11:00 | the due time by its rule', () => {
  // "How teams see SLAs", https://confluence.atlassian.com/servicemanagementserver0417/how-teams-see-slas-1072468255.html:
  // Monday 9 to 17, Tuesday 9 to 16, Thursday 8 to 17. The page shows the result in a picture. By its rule: 6 h + 7 h + 3 h.
  const workingTimes = [
    { weekday: 'monday', start: 9 * HOUR, end: 17 * HOUR },
    { weekday: 'tuesday', start: 9 * HOUR, end: 16 * HOUR },
    { weekday: 'thursday', start: 8 * HOUR, end: 17 * HOUR },
  ];
  const sla = deskOf([RESOLUTION], jiraCalendar({ timezoneId: 'America/Sao_Paulo', workingTimes }).value);
  const { value } = jiraTicket(issue('2026-03-02T11:00:00.000-0300', { priority: { id: '3' } }), [], { comments: [] });
  expect(sla.deadlines(value as never).m7?.due?.toISO()).toBe('2026-03-05T11:00:00.000-03:00');
});
