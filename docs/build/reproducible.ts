/* Builds and packs this project twice, at two paths and in two time zones, and compares every byte: `npm run reproducible`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences, ELSEWHERE, packIn } from './pack';

const work = mkdtempSync(join(tmpdir(), 'prazo-twice-'));
try {
  const one = packIn(join(work, 'one'));
  const other = packIn(join(work, 'the other, at a longer path'), ELSEWHERE);
  const different = differences(one, other);
  console.log(different.length === 0 ? 'Both builds have the same bytes.' : `These differ:\n${different.join('\n')}`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
