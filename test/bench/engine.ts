import type { Timeline } from 'prazo';
import { Floor } from './floor';
import { holidays } from './hours';
import { type Contestant, race } from './measure';
import { COUNT, office, type Span, STARTS, spanMs, spans, start } from './office';
import { aims, atMost, figure, table, times } from './table';

/** Compares numeric answers with the floor, by span. Then measures them by number of holidays. */

const FIRST_YEAR = 2020;
const LAST_YEAR = 2045;

interface Rivals {
  readonly timeline: Timeline;
  readonly floor: Floor;
}

function rivals(count: number): Rivals {
  const { timeline } = office(holidays(count));
  const floor = new Floor(timeline, FIRST_YEAR, LAST_YEAR);
  for (const ms of STARTS) {
    for (const span of spans) {
      const end = timeline.add(ms, spanMs(span));
      if (floor.add(ms, spanMs(span)) !== end || floor.between(ms, end) !== timeline.between(ms, end)) {
        throw new Error(`the floor and the timeline differ at ${ms} + ${span}`);
      }
    }
    if (floor.isOpen(ms) !== timeline.isOpen(ms)) throw new Error(`the floor and the timeline differ at ${ms}`);
  }
  return { timeline, floor };
}

const add = (name: string, rival: Timeline | Floor, span: Span): Contestant => {
  const amount = spanMs(span);
  return {
    name,
    answer: rival instanceof Floor ? (i) => rival.add(start(i), amount) : (i) => rival.add(start(i), amount),
  };
};

const between = (name: string, rival: Timeline | Floor, ends: readonly number[]): Contestant => {
  const end = (i: number) => ends[i & (COUNT - 1)] as number;
  if (rival instanceof Floor) return { name, answer: (i) => rival.between(start(i), end(i)) };
  return { name, answer: (i) => rival.between(start(i), end(i)) };
};

const isOpen = (name: string, rival: Timeline | Floor): Contestant =>
  rival instanceof Floor
    ? { name, answer: (i) => Number(rival.isOpen(start(i))) }
    : { name, answer: (i) => Number(rival.isOpen(start(i))) };

const { timeline, floor } = rivals(65);
const nothing: Contestant = { name: 'an empty loop', answer: start };
const questions = spans.flatMap((span) => {
  const ends = STARTS.map((ms) => timeline.add(ms, spanMs(span)));
  return [
    { name: `add ${span}`, pair: [add('floor', floor, span), add('prazo', timeline, span)] },
    { name: `between ${span}`, pair: [between('floor', floor, ends), between('prazo', timeline, ends)] },
  ];
});
questions.push({ name: 'isOpen', pair: [isOpen('floor', floor), isOpen('prazo', timeline)] });

const [empty = 0, ...measured] = race([nothing, ...questions.flatMap(({ pair }) => pair)]);
const answers = questions.map(({ name }, i) => ({
  name,
  floor: measured[2 * i] as number,
  prazo: measured[2 * i + 1] as number,
}));
table(
  'Numeric answers, 65 holidays, ns per call (an empty loop included)',
  ['question', 'floor', 'prazo', 'ratio'],
  [
    ['an empty loop', figure(empty), '', ''],
    ...answers.map((row) => [row.name, figure(row.floor), figure(row.prazo), times(row.prazo / row.floor)]),
  ],
);

const counts = [0, 65, 1000];
const byCount = counts.map((count) => rivals(count).timeline);
const spansByCount: readonly Span[] = ['2 h', '160 h', '10 years'];
const holidayRows = spansByCount.map((span) => ({
  span,
  ns: race(byCount.map((rival, i) => add(`${counts[i]} holidays`, rival, span))),
}));
table(
  'Numeric add by number of holidays, ns per call',
  ['span', ...counts.map((count) => `${figure(count)} holidays`)],
  holidayRows.map(({ span, ns }) => [span, ...ns.map(figure)]),
);

const worst = (word: string) =>
  Math.max(...answers.filter(({ name }) => name.startsWith(word)).map((row) => row.prazo / row.floor));
const growth = (word: string) => {
  const own = answers.filter(({ name }) => name.startsWith(word)).map(({ prazo }) => prazo);
  return (own[own.length - 1] as number) / (own[0] as number);
};
aims([
  atMost('numeric add, as a multiple of the floor, at worst', worst('add'), 2, times),
  atMost('numeric between, as a multiple of the floor, at worst', worst('between'), 2, times),
  atMost('numeric add over 10 years, as a multiple of 2 h', growth('add'), 1.5, times),
  atMost('numeric between over 10 years, as a multiple of 2 h', growth('between'), 1.5, times),
  atMost(
    'numeric add with 1,000 holidays, as a multiple of that without holidays, at worst',
    Math.max(...holidayRows.map(({ ns }) => (ns[2] as number) / (ns[0] as number))),
    1.15,
    times,
  ),
]);
