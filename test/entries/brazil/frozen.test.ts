import { createCalendar, freezeHolidays } from 'prazo';
import { brazil } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';

describe('frozen holidays of a state', () => {
  const frozen = freezeHolidays(brazil({ state: 'SP' }), { from: 2026, until: 2027 });

  it('have the name and origin of the source, and the frozen years as coverage', () => {
    expect(frozen).toMatchObject({
      name: 'Brazil (SP)',
      origin: 'laws of Brazil',
      coverage: { from: 2026, until: 2027 },
    });
  });

  it('close a calendar on a holiday of the state, also after a round trip through JSON', () => {
    const calendar = createCalendar({
      zone: 'America/Sao_Paulo',
      hours: { 'mon-fri': ['09:00-18:00'] },
      holidays: JSON.parse(JSON.stringify(frozen)),
    });
    expect(calendar.isBusinessDay('2026-07-08')).toBe(true);
    expect(calendar.isBusinessDay('2026-07-09')).toBe(false);
  });
});
