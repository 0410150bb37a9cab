import fc from 'fast-check';
import { badInstant } from './instant';
import { mostly, object, part, strangeKey, table } from './parts';

const range = part(
  fc.constantFrom('09:00-12:30', '12:30-17:59:59', '18:00-24:00'),
  fc.constantFrom('09:00', '9:00-12:00', '09:00 -12:00', '24:01-25:00', '-1:00-02:00', '24:00-09:00', '', '-'),
);
const ranges = part(
  fc.constantFrom([], ['09:00-12:30', '12:30-17:59:59'], ['22:00-06:00'], ['00:00-24:00'], ['00:00-00:00']),
  fc.array(range, { maxLength: 3 }),
);

const day = fc.constantFrom('mon', 'tue', 'sun', 'mon-fri', 'fri-mon', 'sat-sun');
const noDay = fc.constantFrom('monday', 'Mon', 'mon-', 'mon-mon', '1');
const week = fc.oneof(
  fc.constant('24/7'),
  object({ 'mon-thu': ranges, fri: ranges, 'sat-sun': ranges }),
  object({ 'fri-mon': ranges }),
);
const hours = part(
  week,
  fc.constantFrom<unknown>('24/8', { 'mon-fri': [], fri: [] }),
  table(fc.oneof(day, noDay, strangeKey), ranges),
);

const GOOD_DATES = ['2026-01-01', '2024-02-29', '0000-01-01', '9999-12-31'];
const BAD_DATES = ['2025-02-29', '2026-02-30', '10000-01-01', '275760-09-13', '2026-1-1', ''];
const dateText = mostly(fc.constantFrom(...GOOD_DATES), fc.constantFrom(...BAD_DATES));
const date = part(dateText);

const name = part(fc.constantFrom('x', '', { 'pt-BR': 'Natal', en: 'Christmas' }), fc.constant({ en: 'Christmas' }));
const month = part(fc.integer({ min: 1, max: 12 }), fc.constantFrom(-1, 0, 13));
const dayOfMonth = part(fc.integer({ min: 1, max: 29 }), fc.constantFrom(-1, 0, 31, 32));
const holiday = fc.oneof(
  date,
  object({ date }, { name, closed: part(fc.constant('00:00-14:00'), range) }),
  object({ month, day: dayOfMonth }, { name, closed: part(fc.constant('12:00-24:00'), range) }),
);
const year = part(fc.constantFrom(2024, 2026), fc.integer(), fc.constantFrom(0, 9999, 10_000));
const source = object({
  name: part(fc.constant('mine')),
  coverage: part(object({ from: year, until: part(fc.constant(2027), year) })),
  holidays: part(fc.array(holiday, { maxLength: 3 })),
});
const holidays = part(fc.oneof(fc.array(fc.oneof(holiday, source), { maxLength: 3 }), source, holiday));

const overrides = part(object({ '2026-12-24': ranges }), table(dateText, ranges));
const from = part(fc.constantFrom(0, '2026-03-02T00:00-03:00', '0000-01-01T00:00Z'), badInstant);
const until = part(fc.constantFrom('2026-03-03T00:00Z', '9999-12-31T00:00Z'), badInstant, fc.constant(-1));
const closures = part(fc.array(object({ from, until }, { name: part(fc.constant('x')) }), { maxLength: 2 }));

const ZONES = ['UTC', 'America/Sao_Paulo', 'Pacific/Apia', 'Australia/Lord_Howe'];
const zone = part(fc.constantFrom(...ZONES), fc.constantFrom('+03:00', 'local', 'Sao_Paulo', 'BRT', ''));

const plain = object({ zone, hours }, { name: part(fc.constant('desk')), holidays, overrides, closures });

/** Documents that are almost valid calendars, simple or combined. */
export const nearlyCalendars: fc.Arbitrary<unknown> = fc.letrec<{ readonly any: unknown; readonly made: unknown }>(
  (tie) => {
    const list = part(fc.array(tie('any'), { minLength: 1, maxLength: 3 }), fc.constant([]));
    const first = object({ calendar: tie('any') });
    const entry = object({ from: date, calendar: tie('any') });
    return {
      any: part(fc.oneof({ maxDepth: 3 }, { weight: 3, arbitrary: plain }, { weight: 1, arbitrary: tie('made') })),
      made: fc.oneof(
        fc.constantFrom('union', 'intersection', 'difference').chain((word) => object({ [word]: list })),
        object({ effective: part(fc.tuple(first, entry), fc.tuple(first, entry, entry)) }),
        object({ join: list }),
      ),
    };
  },
).any;
