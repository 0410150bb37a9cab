import { describe, expect, test } from 'vitest';
import { findSplit, type TicketAgreement } from '../../../src/sla/compare/hint-split';

/** A ticket opened at a day, with its agreeing values without and under an assumption. */
const ticket = (openedAt: number, without: number, under: number): TicketAgreement => ({ openedAt, without, under });

describe('the split of an assumption', () => {
  test('that fits the later tickets is the first opening since which it fits', () => {
    const tickets = [ticket(1, 2, 0), ticket(2, 2, 0), ticket(3, 0, 2), ticket(4, 0, 2)];
    expect(findSplit(tickets)).toEqual({ at: 3, applies: 'since', agreed: 8 });
  });

  test('that fits the earlier tickets is the first opening at which it no longer fits', () => {
    const tickets = [ticket(1, 0, 2), ticket(2, 0, 1), ticket(3, 2, 0), ticket(4, 1, 0)];
    expect(findSplit(tickets)).toEqual({ at: 3, applies: 'until', agreed: 6 });
  });

  test('does not depend on the order of the tickets', () => {
    const tickets = [ticket(4, 0, 2), ticket(1, 2, 0), ticket(3, 0, 2), ticket(2, 2, 0)];
    expect(findSplit(tickets)).toEqual({ at: 3, applies: 'since', agreed: 8 });
  });

  test('does not divide tickets of one opening', () => {
    const tickets = [ticket(1, 1, 0), ticket(2, 5, 0), ticket(2, 0, 5), ticket(3, 0, 1)];
    // Since the opening 2: 1 without, then 5 and 1 under. Since the opening 3: 6 without, then 1 under.
    expect(findSplit(tickets)).toEqual({ at: 2, applies: 'since', agreed: 7 });
  });

  test('exists for no single opening', () => {
    expect(findSplit([ticket(1, 0, 2), ticket(1, 2, 0)])).toBeUndefined();
    expect(findSplit([ticket(1, 0, 2)])).toBeUndefined();
    expect(findSplit([])).toBeUndefined();
  });

  test('is the earliest of equally good openings', () => {
    const tickets = [ticket(1, 2, 0), ticket(2, 1, 1), ticket(3, 0, 2)];
    expect(findSplit(tickets)).toEqual({ at: 2, applies: 'since', agreed: 5 });
  });

  test('applies since the opening if both parts fit equally well', () => {
    const tickets = [ticket(1, 1, 1), ticket(2, 1, 1)];
    expect(findSplit(tickets)).toEqual({ at: 2, applies: 'since', agreed: 2 });
  });

  test('is none if no value agrees', () => {
    expect(findSplit([ticket(1, 0, 0), ticket(2, 0, 0)])).toBeUndefined();
  });
});
