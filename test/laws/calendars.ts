import fc from 'fast-check';
import type { CalendarDefinition } from 'prazo';
import type { Closure, Definition, Plain, Zone } from '../oracle/calendar-definition';
import { DAY, MINUTE } from '../oracle/clock';
import { holidaysIn, overridesIn } from './holidays';
import { dateOf, hoursIn, type Scene, seasonsIn } from './hours';

function closureIn({ from, until, step }: Scene): fc.Arbitrary<Closure> {
  const inMs = fc
    .tuple(fc.nat({ max: (until - from) / step - 1 }), fc.integer({ min: 1, max: (2 * DAY) / step }))
    .map(([start, length]) => ({ from: from + start * step, until: from + (start + length) * step }));
  const inText = inMs.map((closure) => ({
    from: new Date(closure.from).toISOString(),
    until: new Date(closure.until).toISOString(),
  }));
  return fc.oneof(inMs, inText);
}

function plainIn(scene: Scene, zone: fc.Arbitrary<Zone>, code: boolean): fc.Arbitrary<Plain> {
  return fc.record(
    {
      zone,
      hours: hoursIn(scene),
      seasons: seasonsIn(scene),
      holidays: holidaysIn(scene, code),
      overrides: overridesIn(scene, code),
      closures: fc.array(closureIn(scene), { maxLength: 2 }),
    },
    { requiredKeys: ['zone', 'hours'] },
  );
}

/** Any calendar definition of JSON in the zone of the scene. Its dates are in the scene, and its edges on the step. */
export const definitionIn = (scene: Scene): fc.Arbitrary<CalendarDefinition> =>
  plainIn(scene, fc.constant(scene.zone), false) as unknown as fc.Arbitrary<CalendarDefinition>;

const OFFSETS = ['+00:00', '+01:00', '-03:00', '-04:00', '+05:30', '+14:00', '-11:30'];
const FINE_OFFSETS = ['-00:25:20', '+01:02:40', '+00:00', '-03:06:20'];

/** A zone by name, or a zone with changes, which may move clocks by a day. */
function zoneIn({ zone, from, until, step }: Scene, others: fc.Arbitrary<string>): fc.Arbitrary<Zone> {
  const offset = fc.constantFrom(...(step < MINUTE ? FINE_OFFSETS : OFFSETS));
  const changes = fc
    .uniqueArray(fc.integer({ min: (-3 * DAY) / step, max: (until - from) / step }), { minLength: 1, maxLength: 3 })
    .chain((steps) =>
      fc.tuple(
        ...steps.sort((a, b) => a - b).map((n) => offset.map((each) => ({ from: from + n * step, offset: each }))),
      ),
    );
  const known = { from: Number(dateOf(from).slice(0, 4)) - 3, until: Number(dateOf(until).slice(0, 4)) + 3 };
  const start = { from: `${known.from - 1}-12-31T00:00:00Z`, offset: OFFSETS[0] as string };
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(zone) },
    { weight: 2, arbitrary: others },
    { weight: 2, arbitrary: fc.record({ name: fc.constant(zone), changes }) },
    {
      weight: 1,
      arbitrary: changes.map((each) => ({ name: zone, changes: [start, ...each], coverage: known })),
    },
  );
}

/** Dates so far apart that their first instants are in order in any zones. */
const APART = 3;

function combined(scene: Scene, member: fc.Arbitrary<Definition>): fc.Arbitrary<Definition> {
  const members = fc.array(member, { minLength: 2, maxLength: 3 });
  const days = Math.floor((scene.until - scene.from) / DAY / APART);
  const changes = fc.uniqueArray(fc.nat({ max: days }), { minLength: 1, maxLength: 3 }).chain((steps) => {
    const dates = steps.sort((a, b) => a - b).map((n) => dateOf(scene.from + n * APART * DAY));
    return fc.tuple(
      member.map((calendar) => ({ calendar })),
      ...dates.map((from) => member.map((calendar) => ({ from, calendar }))),
    );
  });
  return fc.oneof(
    members.map((union) => ({ union })),
    members.map((intersection) => ({ intersection })),
    members.map((difference) => ({ difference })),
    { weight: 2, arbitrary: changes.map((effective) => ({ effective })) },
  );
}

/** Any calendar, simple or combined, in any zones. Some parts are functions, unless it must be JSON. */
export function anyDefinitionIn(scene: Scene, zones: readonly string[], code = true): fc.Arbitrary<Definition> {
  const plain = plainIn(scene, zoneIn(scene, fc.constantFrom(...zones)), code);
  const pair = combined(scene, plain);
  return fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 2, arbitrary: pair },
    { weight: 1, arbitrary: combined(scene, fc.oneof(plain, pair)) },
  );
}

/** An instant in a scene: at an edge of hours, one ms before or after, or anywhere. */
export function instantIn({ from, until, step }: Scene): fc.Arbitrary<number> {
  const steps = (until - from) / step;
  // Not in the first and last two days, so that few searches leave the window.
  const onStep = fc
    .integer({ min: Math.ceil(steps / 7), max: Math.floor((steps * 6) / 7) })
    .map((n) => from + n * step);
  return fc
    .tuple(onStep, fc.oneof(fc.constantFrom(0, 0, -1, 1), fc.integer({ min: 0, max: step - 1 })))
    .map(([at, off]) => at + off);
}

/** An amount in ms: a few ms, some hours, or some days. */
export const amount: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, MINUTE, 60 * MINUTE, 8 * 60 * MINUTE),
  fc.integer({ min: 0, max: DAY }),
  fc.integer({ min: 0, max: (7 * DAY) / (5 * MINUTE) }).map((n) => n * 5 * MINUTE),
);
