import type { NamedTicket } from './named-tickets';

/** A fault planted in the text of clocks.sql, which must hold `text` exactly once. */
export interface Mutation {
  readonly name: string;
  readonly text: string;
  readonly instead: string;
  /** The ticket, of those worked out by hand, that catches it. */
  readonly world: NamedTicket['world'];
  readonly caughtBy: string;
  /** The only engine in which it shows. */
  readonly engine?: 'PGlite';
}

export const mutations: readonly Mutation[] = [
  {
    name: 'events of one instant in the order of the list',
    text: 'END) * 4096 + h.place) * 8 AS turn',
    instead: 'END * 0) * 4096 + h.place) * 8 AS turn',
    world: 'exclude',
    caughtBy: 'also in the same instant, however listed',
  },
  {
    name: 'late at the due',
    text: 'd.due < d.judged_at AND d.is_moving = 0',
    instead: 'd.due <= d.judged_at AND d.is_moving = 0',
    world: 'exclude',
    caughtBy: 'met at its due',
  },
  {
    name: 'due at the next opening, not at the closing',
    text: 'd.w_start + d.amount - 1 - MOD(d.w_start + d.amount - 1, 14400000) END\n    AND d.w_start + d.amount - 1 >= u.from_amount AND d.w_start + d.amount - 1 < u.until_amount',
    instead:
      'd.w_start + d.amount - MOD(d.w_start + d.amount, 14400000) END AND d.w_start + d.amount >= u.from_amount AND d.w_start + d.amount < u.until_amount',
    world: 'exclude',
    caughtBy: 'due at the closing, not at the next opening',
  },
  {
    name: 'moved to the next opening, not to the closing',
    text: 'c.w_first_due + c.credit - 1 - MOD(c.w_first_due + c.credit - 1, 14400000) END\n    AND c.w_first_due + c.credit - 1 >= u.from_amount AND c.w_first_due + c.credit - 1 < u.until_amount',
    instead:
      'c.w_first_due + c.credit - MOD(c.w_first_due + c.credit, 14400000) END AND c.w_first_due + c.credit >= u.from_amount AND c.w_first_due + c.credit < u.until_amount',
    world: 'exclude',
    caughtBy: 'exclude leaves out the time between',
  },
  {
    name: 'a pause at the due does not move it',
    text: 'WHEN s.counted_from <= s.first_due +',
    instead: 'WHEN s.counted_from < s.first_due +',
    world: 'exclude',
    caughtBy: 'a pause at the due moves it',
  },
  {
    name: 'every pause moves the due',
    text: 'WHEN s.touches = 1 THEN 1',
    instead: 'WHEN s.touches >= 0 THEN 1',
    world: 'exclude',
    caughtBy: 'a pause a millisecond after it does not',
  },
  {
    name: 'pauses that touch are not one',
    text: 'WHEN s.touches = 1 THEN 1',
    instead: 'WHEN s.touches = 2 THEN 1',
    world: 'exclude',
    caughtBy: 'pauses that touch are one',
  },
  {
    name: 'after a pause that does not move the due, another may',
    text: 'ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS moves_due',
    instead: 'ROWS BETWEEN CURRENT ROW AND CURRENT ROW) AS moves_due',
    world: 'exclude',
    caughtBy: 'pauses that touch after the due move nothing',
  },
  {
    name: 'a pause in the night after the due counts as at it',
    text: '(s.w_from = s.w_first_due + s.moved_before AND s.is_first_instant = 1)',
    instead: 's.w_from = s.w_first_due + s.moved_before',
    world: 'exclude',
    caughtBy: 'nor where an earlier pause has moved that due',
  },
  {
    name: 'late while a pause moves the due',
    text: 'd.due < d.judged_at AND d.is_moving = 0 AND',
    instead: 'd.due < d.judged_at AND',
    world: 'exclude',
    caughtBy: 'paused at the due of the evening, it is not late by night',
  },
  {
    name: 'a day is 24 hours',
    text: "WHEN d.kind = 'days' THEN d.day_due",
    instead: "WHEN d.kind = 'days' THEN d.received_at + d.amount * 86400000",
    world: 'saoPaulo',
    caughtBy: 'a day of 23 hours',
  },
  {
    name: 'a time that the clocks skip, as if they did not',
    text: 'CASE WHEN d.local_due - z.utc_offset < z.starts_at THEN z.starts_at ELSE d.local_due - z.utc_offset END',
    instead: 'd.local_due - z.utc_offset',
    world: 'saoPaulo',
    caughtBy: 'a time that the clocks skip is the instant of the change',
  },
  {
    name: 'exclude counts the time until the reopening',
    text: "s.reopening <> 'continue' AND s.goes_on = 0",
    instead: "s.reopening = 'newCycle' AND s.goes_on = 0",
    world: 'exclude',
    caughtBy: 'exclude leaves out the time between',
  },
  {
    name: 'continue leaves it out',
    text: "s.reopening <> 'continue' AND s.goes_on = 0",
    instead: 's.goes_on = 0',
    world: 'continue',
    caughtBy: 'continue counts the time between',
  },
  {
    name: 'a change of class after the stop counts',
    text: ' AND (c.end_turn IS NULL OR a.turn < c.end_turn)',
    instead: '',
    world: 'exclude',
    caughtBy: 'after its stop it keeps its class',
  },
  {
    name: 'back to no tier, it keeps the last',
    text: "THEN COALESCE(s.tier, '') END",
    instead: 'THEN s.tier END',
    world: 'exclude',
    caughtBy: 'opened with a tier, then with none',
  },
  {
    name: 'received when it comes in',
    text: 'p.started_at >= o.closes_at THEN o.next_opens_at',
    instead: 'p.started_at >= o.closes_at THEN p.started_at',
    world: 'exclude',
    caughtBy: 'received on Monday, what comes in on Saturday',
  },
  {
    name: 'a pause before the receipt counts',
    text: 'CASE WHEN s.from_ms < s.received_at THEN s.received_at ELSE s.from_ms END AS counted_from',
    instead: 's.from_ms AS counted_from',
    world: 'exclude',
    caughtBy: 'a pause before the receipt does not count',
  },
  {
    name: 'events after the as-of instant count',
    text: 'WHERE (e.happened_at <= t.as_of AND',
    instead: 'WHERE (',
    world: 'exclude',
    caughtBy: 'as of before what comes later',
  },
  {
    name: 'events at the as-of instant do not count',
    text: 'WHERE (e.happened_at <= t.as_of AND',
    instead: 'WHERE (e.happened_at < t.as_of AND',
    world: 'exclude',
    caughtBy: 'as of the instant of an event, it has happened',
  },
  {
    name: 'what was cancelled is judged',
    text: 'CASE WHEN s.stop_turn = s.end_turn AND s.end_turn',
    instead: 'CASE WHEN s.end_turn',
    world: 'exclude',
    caughtBy: 'what a cancellation ended is not judged',
  },
  {
    name: 'a resolved ticket may be paused',
    text: "WHEN s.event IN ('resolved', 'paused') THEN",
    instead: "WHEN s.event = 'resolved' THEN",
    world: 'exclude',
    caughtBy: 'what a resolved ticket is paused for counts for nothing',
  },
  {
    name: 'at risk only above the threshold',
    text: '>= j.budget * j.at_risk_part',
    instead: '> j.budget * j.at_risk_part',
    world: 'exclude',
    caughtBy: 'at risk at four fifths of the budget',
  },
  {
    name: 'a sum that is not cast',
    text: 'CAST(COALESCE(SUM(m.until_ms - m.from_ms), 0) AS BIGINT) AS paused',
    instead: 'COALESCE(SUM(m.until_ms - m.from_ms), 0) AS paused',
    world: 'exclude',
    caughtBy: 'a pause at the due moves it',
    engine: 'PGlite',
  },
];

/** The text with the fault in it. */
export function mutated(sql: string, { name, text, instead }: Mutation): string {
  const parts = sql.split(text);
  if (parts.length !== 2) throw new Error(`"${name}" finds its text ${parts.length - 1} times, not once`);
  return parts.join(instead);
}
