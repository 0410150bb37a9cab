import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

/** A host may freeze the built-in prototypes. A library that patches one of them fails then. */
test.runIf(process.env.TZ === 'UTC')('works if the built-in prototypes are frozen', () => {
  const script = `
    import { createCalendar, isPrazoError } from 'prazo';
    const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] }, holidays: ['2026-11-20'] });
    console.log(Object.isFrozen(Array.prototype), calendar.add('2026-11-19T17:00-03:00', 'PT2H').toISO());
    try { calendar.add('soon', 'PT1H'); } catch (error) { console.log(isPrazoError(error), error.name, error.code); }
  `;
  const { outputFiles } = buildSync({
    stdin: { contents: script, resolveDir: process.cwd() },
    alias: { prazo: './src/index.ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const options = ['--frozen-intrinsics', '--no-warnings', '--input-type=module'];
  const output = execFileSync(process.execPath, [...options, '-'], { input: outputFiles[0]?.text, encoding: 'utf8' });
  expect(output.trim().split('\n')).toEqual(['true 2026-11-23T10:00:00.000-03:00', 'true PrazoError invalidInstant']);
});
