import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { createCalendar, freezeHolidays } from 'prazo';
import { holidaysOf } from 'prazo/holidays';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlugin, type Plugin, YEARS } from '../../../docs/examples/frozen-plugin/build';

const live = holidaysOf(Holidays, 'BR', { state: 'SP' });

describe('a plugin with frozen holidays', () => {
  let plugin: Plugin;
  let bare: Plugin;

  beforeAll(async () => {
    plugin = await buildPlugin(freezeHolidays(live, YEARS));
    bare = await buildPlugin({ name: 'none', coverage: YEARS, holidays: [] });
  }, 60_000);

  it('contains neither date-holidays nor its data', () => {
    const modules = plugin.files
      .filter((file) => file.includes('node_modules'))
      .map((file) => file.split('node_modules/')[1]?.split('/')[0]);
    expect(new Set(modules)).toEqual(new Set(['luxon']));
    // Words from the rules, from the engine, and from holidays of another country.
    for (const word of ['Shawwal', 'easter ', 'vsop87', 'moment', 'Thanksgiving'])
      expect(plugin.code).not.toContain(word);
    expect(readFileSync('node_modules/date-holidays/data/holidays.json', 'utf8')).toContain('Thanksgiving');
  });

  it('computes the same due times as the live holidays', async () => {
    const module = (await import(`data:text/javascript;base64,${Buffer.from(plugin.code).toString('base64')}`)) as {
      due(openedAt: string): string;
    };
    const calendar = createCalendar({
      zone: 'America/Sao_Paulo',
      hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
      holidays: live,
    });
    expect(module.due('2026-11-19T16:40:00-03:00')).toBe('2026-11-23T16:40:00.000-03:00');
    for (let year = YEARS.from; year <= YEARS.until; year++) {
      for (const day of ['04-20', '07-08', '09-06', '12-22']) {
        const openedAt = `${year}-${day}T16:40:00-03:00`;
        expect(module.due(openedAt)).toBe(calendar.add(openedAt, { hours: 8 }).toISO());
      }
    }
    expect(() => module.due('2036-01-02T12:00:00-03:00')).toThrow(/BR-SP/);
  });

  it('has the size in the guide, within 10 %', () => {
    const guide = readFileSync('docs/holidays.md', 'utf8');
    const [, whole = '', days = ''] = /\*\*([\d.]+) kB\*\*.*?\*\*([\d.]+) kB\*\*/s.exec(guide) ?? [];
    const share = (bytes: number, stated: string) => bytes / 1000 / Number(stated);
    expect(share(plugin.size, whole)).toBeGreaterThan(0.9);
    expect(share(plugin.size, whole)).toBeLessThan(1.1);
    expect(share(plugin.size - bare.size, days)).toBeGreaterThan(0.9);
    expect(share(plugin.size - bare.size, days)).toBeLessThan(1.1);
  });
});
