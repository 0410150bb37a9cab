import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawings } from '../../docs/examples/drawings';
import { pictures } from '../../docs/examples/pictures';
import { ROOT } from './source';

const FOLDER = join(ROOT, 'docs/media');

it('docs/media has exactly the pictures that docs/examples makes', () => {
  expect(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.svg'))
      .sort(),
  ).toEqual(Object.keys({ ...pictures, ...drawings }).sort());
});

it.each(Object.entries(pictures))('%s equals the output of docs/examples', (file, svg) => {
  expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(`${svg}\n`);
});
