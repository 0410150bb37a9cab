/**
 * Checks every country and subdivision, 2015 to 2032, under several host zones, some with gaps at midnight:
 *
 *   tsx --tsconfig test/tsconfig.json test/entries/holidays/sweep.ts           under every host zone
 *   tsx --tsconfig test/tsconfig.json test/entries/holidays/sweep.ts --part    under the zone of the process
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { checkPlace, YEARS } from './agreement';
import { HOST_ZONES } from './host-zones';
import { allPlaces } from './places';

interface Part {
  readonly places: number;
  readonly rows: number;
  readonly digest: string;
  readonly mistakes: readonly string[];
}

/** Checks every n-th place. */
function part(step: number, years: { readonly from: number; readonly until: number }): Part {
  const places = allPlaces().filter((_, index) => index % step === 0);
  const hash = createHash('sha256');
  const mistakes: string[] = [];
  let rows = 0;
  for (const place of places) {
    const checked = checkPlace(place, years);
    rows += checked.rows;
    mistakes.push(...checked.mistakes);
    hash.update(`${place.join('-')}\n${checked.holidays}\n`);
  }
  return { places: places.length, rows, digest: hash.digest('hex').slice(0, 16), mistakes };
}

const [flag, step = '1', from = YEARS.from, until = YEARS.until] = process.argv.slice(2);
if (flag === '--part') {
  const done = part(Number(step), { from: Number(from), until: Number(until) });
  console.log(JSON.stringify(done));
} else {
  const digests = new Set<string>();
  let mistakes = 0;
  for (const zone of HOST_ZONES) {
    const script = fileURLToPath(import.meta.url);
    const run = spawnSync(process.execPath, [...process.execArgv, script, '--part'], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const done = JSON.parse(run.stdout) as Part;
    digests.add(done.digest);
    mistakes += done.mistakes.length;
    console.log(zone.padEnd(20), done.places, 'places', done.rows, 'rows', done.digest, done.mistakes.slice(0, 5));
  }
  const failed = digests.size !== 1 || mistakes > 0;
  console.log(failed ? 'The holidays differ by zone, or from the rows.' : 'The holidays are equal under all zones.');
  process.exitCode = failed ? 1 : 0;
}
