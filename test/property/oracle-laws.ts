import fc from 'fast-check';
import * as prazo from 'prazo';
import { expect } from 'vitest';
import { dateOf, type Scene } from './hours';
import type { Law } from './law';
import { calendarBy, casesIn, differences, expectedOf } from './oracle-cases';
import { SCENES } from './places';

const againstOracle = (scene: Scene): fc.IProperty<unknown> =>
  fc.property(casesIn(scene), (each) => {
    expect(differences(calendarBy(prazo, each.definition), expectedOf(each))).toEqual([]);
  });

/** Every calendar of every place answers as the oracle does. */
export const oracleLaws: readonly Law[] = SCENES.map((scene) => [
  `${scene.zone} around ${dateOf((scene.from + scene.until) / 2)}`,
  againstOracle(scene),
]);
