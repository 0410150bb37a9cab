import { createCalendar, createSla, defineCatalog } from 'prazo';
import { expect, test } from 'vitest';

// From a public Jira project: a desk in Chicago, Monday to Friday, 09:00 to 17:00, with a goal of 160 hours.
const catalog = defineCatalog({
  id: 'jira',
  levels: { only: {} },
  categories: { all: { targets: { only: { resolution: { businessHours: 160 } } } } },
});
const calendar = createCalendar({ zone: 'America/Chicago', hours: { 'mon-fri': ['09:00-17:00'] } });
const sla = createSla({ catalog, calendar });
const ticket = {
  category: 'all',
  level: 'only',
  openedAt: 1_771_312_211_507,
  events: [{ type: 'resolved', at: 1_773_077_127_192 }],
} as const;
const record = {
  metric: 'resolution',
  due: 1_773_698_400_000,
  stoppedAt: 1_773_077_127_192,
  elapsed: { business: { milliseconds: 415_527_192 } },
  remaining: { business: { milliseconds: 160_472_808 } },
  breached: false,
} as const;

test('a finished Jira clock | agrees to the millisecond', () => {
  const comparisons = sla.compare(ticket, [record], 1_773_077_127_192, { tolerance: { milliseconds: 0 } });
  expect(comparisons.map(({ field, agrees }) => [field, agrees])).toEqual([
    ['due', true],
    ['stoppedAt', true],
    ['elapsed.business', true],
    ['remaining.business', true],
    ['breached', true],
  ]);
});
