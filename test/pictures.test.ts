import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pictures } from '../docs/examples/pictures';
import { ROOT } from './source';

const FOLDER = join(ROOT, 'docs/media');

it('the pictures of the guides are those that docs/examples/pictures.ts makes', () => {
  expect(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.svg'))
      .sort(),
  ).toEqual(Object.keys(pictures).sort());
});

it.each(Object.entries(pictures))('%s', (file, svg) => {
  expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(`${svg}\n`);
});
