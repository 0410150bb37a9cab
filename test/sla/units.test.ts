import { createCalendar, createSla, defineCatalog, describeExplanation, type Explanation, textsIn } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/catalog/target';

/* The name of each unit of targets, in the text of an explanation and in the texts of each language. */

const NAMES: Readonly<Record<Unit, readonly [shown: string, english: string, portuguese: string]>> = {
  seconds: ['2 seconds', 's', 's'],
  minutes: ['2 minutes', 'min', 'min'],
  hours: ['2 hours', 'h', 'h'],
  businessSeconds: ['2 seconds of business time', 'business s', 's de expediente'],
  businessMinutes: ['2 minutes of business time', 'business min', 'min úteis'],
  businessHours: ['2 hours of business time', 'business h', 'h úteis'],
  days: ['2 days', 'days', 'dias'],
  months: ['2 months', 'months', 'meses'],
  businessDays: ['2 days of business time', 'business days', 'dias úteis'],
};

const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-17:00'] } });

function firstLineOf(target: object): string | undefined {
  const categories = { all: { targets: { high: { resolution: target } } } } as never;
  const catalog = defineCatalog({ id: 'desk', levels: { high: {} }, categories });
  const ticket = { category: 'all', level: 'high', openedAt: '2026-03-02T10:00Z' } as const;
  const explained = createSla({ catalog, calendar }).explain(ticket, 'resolution', '2026-03-02T10:00Z');
  return describeExplanation(explained as Explanation, 'en').split('\n')[0];
}

describe.each(Object.entries(NAMES))('a target in %s', (unit, [shown, english, portuguese]) => {
  test('is shown in an explanation with its amount', () => {
    expect(firstLineOf({ [unit]: 2 })).toContain(`: ${shown} – `);
  });

  test('has a name in every language', () => {
    const [en, pt] = ['en', 'pt-BR'].map((language) => textsIn(language).units[unit as Unit]);
    expect([en, pt]).toEqual([english, portuguese]);
  });
});
