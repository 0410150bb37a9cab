/**
 * Checks every country and subdivision, 2015 to 2032, under several host zones, some with gaps at midnight:
 *
 *   tsx --tsconfig test/tsconfig.json test/entries/holidays/sweep.ts           under every host zone
 *   tsx --tsconfig test/tsconfig.json test/entries/holidays/sweep.ts --part    under the zone of the process
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type CheckedPlaces, checkPlaces, YEARS } from './agreement';
import { HOST_ZONES } from './host-zones';

if (process.argv[2] === '--part') {
  console.log(JSON.stringify(checkPlaces(1, YEARS)));
} else {
  const digests = new Set<string>();
  let mistakes = 0;
  for (const zone of HOST_ZONES) {
    const script = fileURLToPath(import.meta.url);
    const run = spawnSync(process.execPath, [...process.execArgv, script, '--part'], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const done = JSON.parse(run.stdout) as CheckedPlaces;
    digests.add(done.digest);
    mistakes += done.mistakes.length;
    console.log(zone.padEnd(20), done.places, 'places', done.rows, 'rows', done.digest, done.mistakes.slice(0, 5));
  }
  const failed = digests.size !== 1 || mistakes > 0;
  console.log(failed ? 'The holidays differ by zone, or from the rows.' : 'The holidays are equal under all zones.');
  process.exitCode = failed ? 1 : 0;
}
