import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checkPlace } from './agreement';
import { HOST_ZONES } from './host-zones';
import { allPlaces } from './places';

const places = allPlaces();

describe('holidaysOf and the rows of the package', () => {
  // sweep.ts compares all places, years and host zones.
  it('have the same civil days, for one place in forty', { timeout: 30_000 }, () => {
    const checked = places
      .filter((_, index) => index % 40 === 0)
      .map((place) => checkPlace(place, { from: 2017, until: 2019 }));
    expect(checked.flatMap(({ mistakes }) => mistakes)).toEqual([]);
    expect(checked.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(500);
  });
});

describe('the zone of the host', () => {
  it('does not change the holidays', { timeout: 120_000 }, () => {
    const some = HOST_ZONES.filter((_, index) => index % 2 === 0);
    const answers = some.map((zone) => {
      const script = ['--import', 'tsx', 'test/entries/holidays/sweep.ts', '--part', '60', '2018', '2018'];
      const env = { ...process.env, TZ: zone, TSX_TSCONFIG_PATH: 'test/tsconfig.json' };
      const { stdout, stderr } = spawnSync(process.execPath, script, { env, encoding: 'utf8' });
      if (stdout === '') throw new Error(stderr);
      return JSON.parse(stdout) as { rows: number; digest: string; mistakes: readonly string[] };
    });
    expect(answers.flatMap(({ mistakes }) => mistakes)).toEqual([]);
    expect(new Set(answers.map(({ digest }) => digest)).size).toBe(1);
    expect(answers[0]?.rows).toBeGreaterThan(100);
  });
});
