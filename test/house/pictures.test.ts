import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawings } from '../../docs/examples/drawings';
import { pictures } from '../../docs/examples/pictures';
import { ROOT } from './source';

const FOLDER = join(ROOT, 'docs/media');

it('the pictures of the guides are those that docs/examples makes', () => {
  expect(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.svg'))
      .sort(),
  ).toEqual(Object.keys({ ...pictures, ...drawings }).sort());
});

it.each(Object.entries(pictures))('%s', (file, svg) => {
  expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(`${svg}\n`);
});
