import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { HELP_DESKS } from '../../docs/examples/desks';
import { run } from '../../docs/examples/run';

const sources = {
  incidents: () => '',
  read: (path: string) => readFileSync(new URL(`../../docs/examples/exports/${path}`, import.meta.url), 'utf8'),
  write: () => {
    throw new Error('no file may be written');
  },
};
const filesOf = (name: string) => ['schedules', 'policies', 'tickets'].map((file) => `${name}/${file}.json`);
const lines = (...args: readonly string[]) => run(args, sources);

describe.each(Object.keys(HELP_DESKS))('the exports of %s', (name) => {
  const { code, lines: printed } = lines('--from', name, ...filesOf(name));

  it('are read without issues', () => {
    expect(printed.join('\n')).not.toContain('expected');
    expect(code).toBe(0);
  });

  it('agree with the help desk except for one ticket, whose difference is explained', () => {
    const [, agreed = '', compared = ''] = /^(\d+) of (\d+) agree\.$/m.exec(printed.join('\n')) ?? [];
    expect(Number(agreed)).toBeGreaterThan(0);
    expect(Number(agreed)).toBeLessThan(Number(compared));
    expect(printed).toContain('What would explain the differences');
    expect(printed.join('\n')).not.toContain('Not explained');
  });

  it('are printed in Portuguese for --lang pt-BR', () => {
    const portuguese = lines('--from', name, ...filesOf(name), '--lang', 'pt-BR');
    expect(portuguese.code).toBe(0);
    expect(portuguese.lines).toHaveLength(printed.length);
    expect(portuguese.lines.join('\n')).toContain('Comparação com o help desk');
    expect(portuguese.lines.filter((line) => line.includes('como se'))).not.toEqual([]);
    expect(portuguese.lines.filter((line) => line.includes('as if'))).toEqual([]);
  });
});

test('the exports of Zammad: due times computed by hand', () => {
  // 101 was opened on Thursday 16:40; Friday is a holiday. 120 min: 80 on Thursday, 40 on Monday. 480 min: 80 and 400.
  // 102 was opened on Tuesday 10:00 and paused from 11:00 to 15:00: 3 h without the lunch break.
  const { lines: printed } = lines('--from', 'zammad', ...filesOf('zammad'));
  const dues = printed.map((line) => line.trim().split(/ {2,}/));
  expect(dues).toContainEqual(['101', 'First response', '120 business min', 'Mon 2026-11-23 09:40']);
  expect(dues).toContainEqual(['101', 'Solution', '480 business min', 'Mon 2026-11-23 16:40']);
  expect(dues).toContainEqual(['102', 'Solution', '480 business min', 'Wed 2026-11-25 14:00']);
  const [difference = []] = dues.filter(([id, , field]) => id === '102' && field === 'due');
  expect(difference.slice(3, 5)).toEqual(['Wed 2026-11-25 14:00', 'Wed 2026-11-25 10:00']);
  expect(difference[5]).toBe('as if there were no pauses');
  expect(printed.join('\n')).toContain('as if pauses for "pending reminder" were ignored: explains 1');
});

describe('mistakes on the command line', () => {
  it.each<readonly [args: readonly string[], message: string]>([
    [['--from'], '--from: expected one of'],
    [['--from', 'toString'], '--from: expected one of'],
    [['--from', 'zammad'], '--from zammad: expected three files, of schedules, policies and tickets, received 0'],
    [['--from', 'zammad', 'a.json'], 'received 1'],
    [['a.json', 'b.json'], 'expected one file, received a.json and b.json'],
  ])('%j: exits with 1 and a message', (args, message) => {
    const { code, lines: printed } = lines(...args);
    expect(code).toBe(1);
    expect(printed[0]).toContain(message);
  });

  it('an invalid file: the message has the path of the value', () => {
    const read = (path: string) =>
      path === 'zammad/tickets.json' ? '[{ "sla_id": 2, "ticket": {} }]' : sources.read(path);
    const { code, lines: printed } = run(['--from', 'zammad', ...filesOf('zammad')], { ...sources, read });
    expect(code).toBe(1);
    expect(printed[0]).toContain('ticket.created_at');
  });
});
