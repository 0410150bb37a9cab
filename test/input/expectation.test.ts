import { createCalendar, createSla, defineCatalog } from 'prazo';
import { expect, test } from 'vitest';

test('a choice without options expects nothing', () => {
  const labels = { 'pt-BR': 'x', en: 'x' };
  const catalog = defineCatalog({ id: 'c', levels: { high: { labels } }, categories: { site: { labels } } });
  const sla = createSla({ catalog, calendar: createCalendar({ zone: 'UTC', hours: '24/7' }) });
  const result = sla.parseTicket({ category: 'site', level: 'high', openedAt: 0, tier: 'lab' });
  expect(result).toMatchObject({
    issues: [{ path: 'tier', expected: 'nothing, because none is defined', received: '"lab"' }],
  });
});
