import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodiesFor } from '../../docs/examples/udf/build';
import { ROOT, textOf } from '../house/source';
import { desks } from './desks';

const page = textOf('docs/bulk.md');

describe('docs/bulk.md', () => {
  const example = readdirSync(join(ROOT, 'docs/examples/bulk')).filter((file) => file !== 'build.ts');

  it.each([...example.map((file) => `bulk/${file}`), 'udf/open-time.ts'])('shows the tested text of %s', (file) => {
    expect(page).toContain(`\`\`\`typescript\n${textOf(`docs/examples/${file}`).trimEnd()}\n\`\`\``);
  });

  it('shows no other file', () => {
    expect([...page.matchAll(/^```typescript$/gm)]).toHaveLength(example.length + 1);
  });
});

describe('the table of years that fit into a function', () => {
  const rows = [...page.matchAll(/^\| ([^|]+) \| (\d+) \| ([\d.]+) kB \|$/gm)];
  const MAX_YEARS = 200;

  const bytes = async (desk: (typeof desks)[number], years: number): Promise<number> => {
    const span = { from: '2020-01-01T00:00:00Z', until: `${2020 + years}-01-01T00:00:00Z` };
    const bodies = await bodiesFor(desk.calendar, span);
    return Math.max(...[...bodies.values()].map((body) => Buffer.byteLength(body)));
  };

  it('has a row for each calendar', () => {
    expect(rows).toHaveLength(desks.length);
  });

  it.each(rows.map(([, calendar = '', years, kB], i) => [calendar, Number(years), Number(kB), i] as const))(
    'is right for %s: %i years fit, and 10 %% more do not',
    async (_calendar, years, kB, i) => {
      const desk = desks[i] as (typeof desks)[number];
      expect(await bytes(desk, years)).toBeLessThanOrEqual(32_768);
      if (years < MAX_YEARS) await expect(bytes(desk, Math.ceil(years * 1.1))).rejects.toThrow('a shorter span');
      expect(Math.abs((await bytes(desk, 10)) / 1000 - kB)).toBeLessThan(0.2);
    },
  );
});
