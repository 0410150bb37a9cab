import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawings } from '../../docs/examples/drawings';
import { ROOT } from './source';

describe.each(Object.entries(drawings))('the drawing %s', (file, svg) => {
  it('equals the output of docs/examples/drawings.ts', () => {
    expect(readFileSync(join(ROOT, 'docs/media', file), 'utf8')).toBe(`${svg}\n`);
  });

  it('has a description in words, and follows the dark or light mode of the screen', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc><style>/);
    expect(svg).toContain('prefers-color-scheme:dark');
  });
});

describe('the drawings of policies', () => {
  it.each([
    ['retroactive', 'Mon 10:00: opened · 15:00: urgent · 18:00: due: 8 h from the opening'],
    ['restart', 'Mon 10:00: opened · 15:00: urgent: starts again · Tue 14:00: due: 8 h from the change'],
    ['carry-elapsed', 'Mon 10:00: opened · 15:00: urgent · 18:00: due: 3 h left of 8 h'],
    ['exclude', 'Mon 10:00: opened · 14:00: resolved · Tue 11:00: reopened · 15:00: due: 4 h left of 8 h'],
    ['continue', 'Mon 10:00: opened · 14:00: resolved · 18:00: due · Tue 11:00: reopened, and late'],
    [
      'new-cycle',
      'Mon 10:00: opened · 14:00: resolved: met · Tue 11:00: reopened · Wed 10:00: due: 8 h from the reopening',
    ],
    ['ignore', 'Mon 10:00: opened · 14:00: resolved: met'],
  ])('show the due time of the library for %s', (policy, desc) => {
    expect(drawings[`policy-${policy}.svg`]).toContain(`<desc>${desc}</desc>`);
  });
});
