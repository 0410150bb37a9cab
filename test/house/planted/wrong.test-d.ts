import { createCalendar, createSla, supportCatalog } from 'prazo';
import { expectTypeOf, test } from 'vitest';

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const sla = createSla({ catalog: supportCatalog, calendar });

test('a level that exists', () => {
  sla.target({ category: 'core', level: 'urgent', metric: 'resolution' });
});

test('a level that does not exist', () => {
  sla.target({ category: 'core', level: 'urgnt', metric: 'resolution' });
});

test('a wrong expectation', () => {
  expectTypeOf(calendar.isOpen(0)).toEqualTypeOf<string>();
});
