import { createCalendar, freeze } from 'prazo';
import { brazil } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';

describe('the days of a state, frozen', () => {
  const frozen = freeze(brazil({ state: 'SP' }), { from: 2026, until: 2027 });

  it('say whose they are, where they come from and which years they know', () => {
    expect(frozen).toMatchObject({
      name: 'Brazil (SP)',
      origin: 'laws of Brazil',
      coverage: { from: 2026, until: 2027 },
    });
  });

  it('close a calendar on the day of the state, also after JSON', () => {
    const calendar = createCalendar({
      zone: 'America/Sao_Paulo',
      hours: { 'mon-fri': ['09:00-18:00'] },
      holidays: JSON.parse(JSON.stringify(frozen)),
    });
    expect(calendar.isBusinessDay('2026-07-08')).toBe(true);
    expect(calendar.isBusinessDay('2026-07-09')).toBe(false);
  });
});
