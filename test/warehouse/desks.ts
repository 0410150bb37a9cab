import { type Calendar, createCalendar, effectiveCalendar } from 'prazo';
import { brazil } from 'prazo/brazil';

/** A calendar and the span of its rows. */
export interface Desk {
  readonly calendar: Calendar;
  readonly from: string;
  readonly until: string;
}

const lunch = { 'mon-fri': ['09:00-12:00', '13:00-18:00'], sat: ['09:00-13:00'] };

const saoPaulo = createCalendar({
  name: 'São Paulo',
  zone: 'America/Sao_Paulo',
  hours: lunch,
  holidays: brazil({ state: 'SP', optional: ['carnival', 'corpusChristi'] }),
});

/** Night shifts, also on nights in which the offset changes. */
const newYork = createCalendar({
  name: 'New York',
  zone: 'America/New_York',
  hours: { 'mon-fri': ['22:00-06:00'] },
  holidays: [
    { month: 12, day: 25 },
    { month: 7, day: 4 },
  ],
  overrides: {
    '2019-03-10': ['01:30-03:30'],
    '2019-11-03': ['00:30-02:15', '22:00-06:00'],
    '2020-12-25': ['10:00-11:00'],
  },
});

/** Years before 1970, and closures of 1 ms or with only 1 ms of open time beside them. */
const london = createCalendar({
  name: 'London',
  zone: 'Europe/London',
  hours: { 'mon-fri': ['09:00-17:30'], sat: ['00:00-24:00'] },
  holidays: [{ month: 12, day: 25 }, { easter: -2 }],
  closures: [
    { from: '1969-12-30T12:00:00.000Z', until: '1969-12-30T12:00:00.001Z' },
    { from: '1968-07-02T09:13:07.333Z', until: '1968-07-02T15:41:59.777Z' },
    { from: '1971-05-08T00:00:00.001Z', until: '1971-05-08T22:59:59.999Z' },
  ],
});

/** The offset changes by half an hour. */
const lordHowe = createCalendar({
  name: 'Lord Howe',
  zone: 'Australia/Lord_Howe',
  hours: { 'mon-sat': ['08:00-16:00'], sun: ['01:15-02:20', '20:00-03:00'] },
});

const casablanca = createCalendar({
  name: 'Casablanca',
  zone: 'Africa/Casablanca',
  hours: '24/7',
  closures: [
    { from: '2018-06-17T01:59:00Z', until: '2018-06-17T02:01:00Z' },
    { from: '2018-08-30T00:00:00Z', until: '2018-09-02T00:00:00Z' },
    { from: '2019-01-01T11:11:11.111Z', until: '2019-01-03T22:22:22.222Z' },
  ],
});

/** The zone skipped 30 December 2011. */
const apia = createCalendar({
  name: 'Apia',
  zone: 'Pacific/Apia',
  hours: { 'mon-fri': ['08:00-12:00', '12:30-16:30'], sat: ['20:00-02:00'] },
  overrides: { '2011-12-29': ['18:00-06:00'], '2011-12-31': ['00:00-08:00'] },
});

const moved = effectiveCalendar([
  { calendar: createCalendar({ zone: 'Europe/Lisbon', hours: { 'mon-fri': ['09:00-18:00'] } }) },
  { from: '2020-06-01', calendar: createCalendar({ zone: 'America/Sao_Paulo', hours: lunch }) },
  { from: '2021-11-07', calendar: createCalendar({ zone: 'America/New_York', hours: { 'sun-sat': ['18:00-03:30'] } }) },
]);

/** Hours that rotate, a season, and holidays that close a part of the day. */
const cairo = createCalendar({
  name: "Cairo's crew",
  zone: 'Africa/Cairo',
  hours: { anchor: '2023-01-01', days: [['19:00-07:00'], ['19:00-07:00'], [], ['06:00-14:00'], []] },
  seasons: [{ from: '06-15', until: '09-15', hours: { 'sun-thu': ['08:00-15:00'], fri: ['22:00-24:00'] } }],
  holidays: [
    { month: 1, day: 7, closed: '06:00-11:30' },
    { month: 10, day: 6 },
    { easter: 1, orthodox: true, closed: '00:00-03:00' },
  ],
});

export const desks: readonly Desk[] = [
  { calendar: saoPaulo, from: '2016-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' },
  { calendar: newYork, from: '2018-01-01T00:00:00Z', until: '2021-07-01T00:00:00Z' },
  { calendar: london, from: '1967-06-01T00:00:00Z', until: '1972-01-01T00:00:00Z' },
  { calendar: lordHowe, from: '2018-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' },
  { calendar: casablanca, from: '2018-01-01T05:17:00Z', until: '2020-01-01T00:00:00Z' },
  { calendar: apia, from: '2010-01-01T00:00:00Z', until: '2013-01-01T00:00:00Z' },
  { calendar: moved, from: '2019-01-01T00:00:00Z', until: '2022-07-01T00:00:00Z' },
  { calendar: cairo, from: '2022-06-01T00:00:00Z', until: '2026-01-01T00:00:00Z' },
];
