import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../../src/input/units';
import { bounded } from '../../bounded';
import { calendar, office, slaOf } from './desk';

const sla = slaOf({ calendar: calendar(office('America/Sao_Paulo')) });
const opened = Date.parse('2026-02-02T12:00Z');

/** A ticket that pauses and resumes 2,500 times, for many reasons. */
const busy = {
  category: 'all',
  level: 'low',
  openedAt: opened,
  events: Array.from({ length: 5000 }, (_, i) => ({
    type: i % 2 === 0 ? 'paused' : 'resumed',
    at: opened + i * 7 * MINUTE_MS,
    reason: `reason ${i % 400}`,
  })),
};

test('a ticket with 5,000 events | the search ends within 5 s', () => {
  const asOf = opened + 40_000 * MINUTE_MS;
  const [due] = bounded(() => sla.compare(busy as never, [{ metric: 'resolution', due: opened + 77_777 }], asOf));
  expect(due).toMatchObject({ agrees: false, hints: [] });
});

test('a due time in 9990 | the search ends without hints', () => {
  const ticket = { category: 'all', level: 'high', openedAt: opened } as const;
  const [due] = sla.compare(ticket as never, [{ metric: 'resolution', due: '9990-01-01T00:00Z' }], opened);
  expect(due).toMatchObject({ agrees: false, hints: [] });
});
