import { createSla, supportCatalog } from 'prazo';
import { Floor } from './floor';
import { holidays } from './hours';
import { type Contestant, race } from './measure';
import { COUNT, office, type Span, STARTS, spanMs, spans, start } from './office';
import { aims, atMost, duration, table, times } from './table';

/** Measures the public methods, which read instants and return luxon values. Compares them with the floor, which does neither. */

const HOUR = 3_600_000;

const calendar = office(holidays(65));
const floor = new Floor(calendar.timeline, 2020, 2045);
const sla = createSla({ catalog: supportCatalog, calendar });

const iso = STARTS.map((ms) => new Date(ms).toISOString());
const tickets = iso.map((openedAt) => ({ category: 'core', level: 'urgent', openedAt }) as const);
const parsed = tickets.map((ticket) => {
  const result = sla.parseTicket(ticket);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
});
const at = <T>(list: readonly T[], i: number): T => list[i & (COUNT - 1)] as T;

function questionsOf(span: Span): readonly Contestant[] {
  const amount = { hours: spanMs(span) / HOUR };
  const ends = STARTS.map((ms) => calendar.timeline.add(ms, spanMs(span)));
  return [
    { name: `add ${span}`, answer: (i) => calendar.add(start(i), amount).toMillis() },
    { name: `between ${span}`, answer: (i) => calendar.between(start(i), at(ends, i)).hours },
  ];
}

const questions: readonly Contestant[] = [
  ...spans.flatMap(questionsOf),
  { name: 'isOpen', answer: (i) => Number(calendar.isOpen(start(i))) },
  { name: 'add 8 h to an ISO string', answer: (i) => calendar.add(at(iso, i), { hours: 8 }).toMillis() },
  { name: "add 'PT8H'", answer: (i) => calendar.add(start(i), 'PT8H').toMillis() },
  { name: 'deadlines of a ticket', answer: (i) => (sla.deadlines(at(tickets, i)).resolution.target ? 1 : 0) },
  { name: 'deadlines of a parsed ticket', answer: (i) => (sla.deadlines(at(parsed, i)).resolution.target ? 1 : 0) },
  {
    name: 'status of a parsed ticket, 8 h later',
    answer: (i) => sla.status(at(parsed, i), start(i) + 8 * HOUR).asOf.toMillis(),
  },
];

const eight = spanMs('8 h');
const [floorNs = 0, ...ns] = race([{ name: 'floor', answer: (i) => floor.add(start(i), eight) }, ...questions]);
table(
  `Public answers, 65 holidays; the floor takes ${duration(floorNs)} for add 8 h`,
  ['question', 'per call', 'of the floor'],
  questions.map(({ name }, i) => [name, duration(ns[i] as number), times((ns[i] as number) / floorNs)]),
);

const worst = Math.max(...spans.map((_, i) => ns[2 * i] as number));
aims([atMost('public add, returning a DateTime, at worst', worst, 1000, duration)]);
