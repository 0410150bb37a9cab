import * as prazo from 'prazo';
import { createCalendar, createSla, isPrazoError, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';

/** JSON values of every kind that no public function expects. */
const JSON_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1.5,
  1e308,
  '',
  'x',
  '2026-13-45',
  [],
  [null],
  [[[]]],
  {},
  { a: null },
  { events: 5 },
  { openedAt: 5, events: [null] },
  JSON.parse('{"__proto__": {"level": "urgent"}, "constructor": 1, "toString": null}'),
];

type Callable = (...args: readonly unknown[]) => unknown;

const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] }, holidays: ['2026-12-25'] });
const sla = createSla({ catalog: supportCatalog, calendar });
const ticket = { category: 'core', level: 'urgent', openedAt: '2026-03-02T09:00Z' };
const source = { name: 'ours', holidaysIn: () => [] };

/** Valid arguments of each public function. The test replaces one at a time. */
const VALID_ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  'prazo.createCalendar': [{ zone: 'UTC', hours: '24/7' }],
  'prazo.parseCalendar': [{ zone: 'UTC', hours: '24/7' }, {}],
  'prazo.calendarUnion': [calendar, calendar],
  'prazo.calendarIntersection': [calendar, calendar],
  'prazo.calendarDifference': [calendar, calendar],
  'prazo.effectiveCalendar': [[{ calendar }]],
  'prazo.defineCatalog': [supportCatalog],
  'prazo.parseCatalog': [supportCatalog, {}],
  'prazo.checkCatalog': [supportCatalog],
  'prazo.classifyImpact': [supportCatalog, { improvement: true }],
  'prazo.entitlementOf': [supportCatalog, 'incident', {}],
  'prazo.createSla': [{ catalog: supportCatalog, calendar }],
  'prazo.parseSla': [{ catalog: supportCatalog, calendar }, {}],
  'prazo.checkSla': [{ catalog: supportCatalog, calendar }],
  'prazo.checkTicket': [ticket],
  'prazo.labelOf': [{ en: 'Ours' }, 'ours', 'en'],
  'prazo.describeExplanation': [sla.explain(ticket as never, 'resolution'), 'en', undefined],
  'prazo.textsIn': ['en'],
  'prazo.reportTable': [sla.report([ticket as never], '2026-03-02T10:00Z', {}).rows],
  'prazo.freezeHolidays': [source, { from: 2026, until: 2026 }],
  'prazo.freezeCalendar': [calendar, { from: 2026, until: 2026 }],
  'prazo.withoutHolidays': [source, ['12-24']],
  'prazo.onlyHolidays': [source, () => true],
  'prazo.renameHolidays': [source, () => 'a name'],
  'sla.target': [{ metric: 'resolution', category: 'core', level: 'urgent' }],
  'sla.deadlines': [ticket],
  'sla.status': [ticket, '2026-03-02T10:00Z'],
  'sla.evaluate': [ticket, '2026-03-02T10:00Z'],
  'sla.simulate': [ticket, [], '2026-03-02T10:00Z'],
  'sla.explain': [ticket, 'resolution', '2026-03-02T10:00Z'],
  'sla.report': [[ticket], '2026-03-02T10:00Z', { by: ['level'] }],
  'sla.compare': [ticket, [{ metric: 'resolution', due: '2026-03-02T10:00Z' }], '2026-03-02T10:00Z', {}],
  'sla.compareAll': [[{ ticket, clocks: [] }], '2026-03-02T10:00Z', { tolerance: 'PT1M' }],
  'sla.parseTicket': [ticket, {}],
  ...Object.fromEntries(
    ['isOpen', 'nextOpen', 'nextClose', 'previousOpen', 'previousClose', 'isBusinessDay'].map((name) => [
      `calendar.${name}`,
      ['2026-03-02T09:00Z'],
    ]),
  ),
  'calendar.add': ['2026-03-02T09:00Z', 'PT1H'],
  'calendar.subtract': ['2026-03-02T09:00Z', 'PT1H'],
  'calendar.addDays': ['2026-03-02T09:00Z', 2],
  'calendar.between': ['2026-03-02T09:00Z', '2026-03-03T09:00Z'],
  'calendar.intervals': ['2026-03-02T09:00Z', '2026-03-03T09:00Z'],
  'calendar.countDays': ['2026-03-02', '2026-03-09'],
  'calendar.businessDayOfMonth': ['2026-03', 2],
  'calendar.exceptions': ['2026-03-02T09:00Z', '2026-03-03T09:00Z'],
};

const OWNERS = { prazo, sla, calendar } as unknown as Readonly<Record<string, Readonly<Record<string, Callable>>>>;

function functionOf(name: string): Callable {
  const [owner = '', method = ''] = name.split('.');
  return OWNERS[owner]?.[method] as Callable;
}

/** The errors that are not a `PrazoError`, for each argument replaced by each JSON value. */
function otherErrors(name: string, args: readonly unknown[]): readonly unknown[] {
  return args.flatMap((_, index) =>
    JSON_VALUES.flatMap((value) => {
      try {
        functionOf(name)(...args.map((argument, i) => (i === index ? value : argument)));
        return [];
      } catch (error) {
        return isPrazoError(error) ? [] : [`${index}: ${JSON.stringify(value)}: ${error}`];
      }
    }),
  );
}

describe('any JSON value in place of an argument | the function returns or throws a PrazoError', () => {
  test.each(Object.entries(VALID_ARGUMENTS))('%s', (name, args) => {
    functionOf(name)(...args);
    expect(otherErrors(name, args)).toEqual([]);
  });

  test('every public function is in the list', () => {
    const exempt = ['isPrazoError', 'PrazoError'];
    const values = Object.entries(prazo).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    const tried = Object.keys(VALID_ARGUMENTS).map((name) => name.split('.')[1]);
    expect(values.filter((name) => ![...tried, ...exempt].includes(name))).toEqual([]);
    const methods = (owner: object) =>
      Object.entries(owner).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    expect([...methods(sla), ...methods(calendar)].filter((name) => !tried.includes(name))).toEqual(['toJSON']);
  });
});
