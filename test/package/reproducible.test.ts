import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { differences, ELSEWHERE, packIn } from '../../docs/build/pack';

it('a second build, at another path and in another time zone, has the same bytes', { timeout: 600_000 }, () => {
  const work = mkdtempSync(join(tmpdir(), 'prazo-again-at-a-longer-path-'));
  try {
    const built = { copy: inject('copy'), tarball: inject('tarball') };
    expect(differences(built, packIn(work, ELSEWHERE))).toEqual([]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
