import fc from 'fast-check';
import * as prazo from 'prazo';
import { expect } from 'vitest';
import type { Coverage, Definition } from '../oracle/calendar-definition';
import { dateOf, type Scene } from './hours';
import type { Law } from './law';
import { type Case, calendarBy, casesIn, differences, expectedOf, mistakes } from './oracle-cases';
import { SCENES } from './places';

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();

const againstOracle = (scene: Scene): fc.IProperty<unknown> =>
  fc.property(casesIn(scene), (each) => {
    expect(differences(calendarBy(prazo, each.definition), expectedOf(each))).toEqual([]);
  });

/** Every calendar of every place agrees with the oracle. */
export const oracleLaws: readonly Law[] = SCENES.map((scene) => [
  `${scene.zone} around ${dateOf((scene.from + scene.until) / 2)}`,
  againstOracle(scene),
]);

const MANY = 28;

/** Years of one kind are summed up once, so the sum is compared with the intervals of each year. */
export const manyYearsLaw: Law = [
  'many years have as much open time as their intervals',
  fc.property(fc.constantFrom(...SCENES).chain(casesIn), fc.nat({ max: MANY }), ({ scene, definition }, before) => {
    const [summed, listed] = [calendarBy(prazo, definition).timeline, calendarBy(prazo, definition).timeline];
    const start = (year: number) => Date.UTC(yearOf(scene.from) - before + year, 0, 1);
    if (start(0) < summed.from || start(MANY) > summed.until) return;
    const years = Array.from({ length: MANY }, (_, year) => listed.intervals(start(year), start(year + 1)));
    const open = years.flat().reduce((sum, [from, until]) => sum + until - from, 0);
    expect(summed.between(start(0), start(MANY))).toBe(open);
  }),
];

/** A case that contains a new year, and one or two of its years. */
const inYears = fc
  .constantFrom(...SCENES.filter(({ from, until }) => yearOf(from) < yearOf(until)))
  .chain((scene) =>
    fc.tuple(
      casesIn(scene),
      fc.integer({ min: yearOf(scene.from), max: yearOf(scene.until) }),
      fc.integer({ min: 0, max: 1 }),
    ),
  );

/** A definition whose sources cover some years only. */
function knownIn(definition: Definition, years: Coverage): Definition {
  const limited = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(limited);
    const each = Object.entries(value).map(([key, inner]) => [key, limited(inner)]);
    const isSource = 'coverage' in value && !('changes' in value);
    return { ...Object.fromEntries(each), ...(isSource ? { coverage: years } : {}) };
  };
  return limited(definition) as Definition;
}

type InYears = (each: Case, years: Coverage) => void;

const known = (law: InYears): fc.IProperty<unknown> =>
  fc.property(inYears, ([each, from, more]) => {
    try {
      law(each, { from, until: from + more });
    } catch (error) {
      // Calendars that cover no common period cannot be combined.
      if (!(prazo.isPrazoError(error) && error.code === 'outsideCoverage')) throw error;
    }
  });

/** A calendar with coverage gives the right answer or none. */
export const coverageLaws: readonly Law[] = [
  [
    'a calendar whose sources cover some years is never wrong',
    known((each, years) => {
      expect(mistakes(calendarBy(prazo, knownIn(each.definition, years)), expectedOf(each))).toEqual([]);
    }),
  ],
  [
    'a frozen calendar is never wrong',
    known((each, years) => {
      const frozen = prazo.freezeCalendar(calendarBy(prazo, each.definition), years);
      expect(mistakes(calendarBy(prazo, frozen as unknown as Definition), expectedOf(each))).toEqual([]);
    }),
  ],
  [
    'a calendar frozen for all years of the questions answers all',
    known((each) => {
      const years = { from: yearOf(each.scene.from) - 1, until: yearOf(each.scene.until) + 1 };
      const frozen = prazo.freezeCalendar(calendarBy(prazo, each.definition), years);
      expect(differences(calendarBy(prazo, frozen as unknown as Definition), expectedOf(each))).toEqual([]);
    }),
  ],
];
