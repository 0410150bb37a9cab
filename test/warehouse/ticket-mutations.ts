import type { NamedTicket } from './named-tickets';

/** A fault to plant in clocks.sql. The SQL must contain `text` exactly once. */
export interface Mutation {
  readonly name: string;
  readonly text: string;
  readonly instead: string;
  /** The hand-made ticket whose clock is wrong because of the fault. */
  readonly world: NamedTicket['world'];
  readonly caughtBy: string;
  /** The only engine in which the fault changes a result. */
  readonly engine?: 'PGlite';
}

export const mutations: readonly Mutation[] = [
  {
    name: 'simultaneous events keep their listed order',
    text: 'END) * 4096 + h.place) * 8 AS turn',
    instead: 'END * 0) * 4096 + h.place) * 8 AS turn',
    world: 'exclude',
    caughtBy: 'a reclassification at the instant of the stop, listed first | changes nothing',
  },
  {
    name: 'a clock is late at its due time',
    text: 'd.due < d.judged_at AND d.is_moving = 0',
    instead: 'd.due <= d.judged_at AND d.is_moving = 0',
    world: 'exclude',
    caughtBy: 'stopped at the due time | is met',
  },
  {
    name: 'a due time at closing is at the next opening',
    text: 'd.w_start + d.amount - 1 - MOD(d.w_start + d.amount - 1, 14400000) END\n    AND d.w_start + d.amount - 1 >= u.from_amount AND d.w_start + d.amount - 1 < u.until_amount',
    instead:
      'd.w_start + d.amount - MOD(d.w_start + d.amount, 14400000) END AND d.w_start + d.amount >= u.from_amount AND d.w_start + d.amount < u.until_amount',
    world: 'exclude',
    caughtBy: 'a budget that ends at the closing time | is due then, not at the next opening',
  },
  {
    name: 'a moved due time at closing is at the next opening',
    text: 'c.w_first_due + c.credit - 1 - MOD(c.w_first_due + c.credit - 1, 14400000) END\n    AND c.w_first_due + c.credit - 1 >= u.from_amount AND c.w_first_due + c.credit - 1 < u.until_amount',
    instead:
      'c.w_first_due + c.credit - MOD(c.w_first_due + c.credit, 14400000) END AND c.w_first_due + c.credit >= u.from_amount AND c.w_first_due + c.credit < u.until_amount',
    world: 'exclude',
    caughtBy: 'reopened under exclude | does not count the time since the stop',
  },
  {
    name: 'a pause at the due time does not move it',
    text: 'WHEN s.counted_from <= s.first_due +',
    instead: 'WHEN s.counted_from < s.first_due +',
    world: 'exclude',
    caughtBy: 'a pause that begins at the due time | moves it',
  },
  {
    name: 'every pause moves the due time',
    text: 'WHEN s.touches = 1 THEN 1',
    instead: 'WHEN s.touches >= 0 THEN 1',
    world: 'exclude',
    caughtBy: 'a pause that begins 1 ms after the due time | does not move it',
  },
  {
    name: 'pauses that touch count as two',
    text: 'WHEN s.touches = 1 THEN 1',
    instead: 'WHEN s.touches = 2 THEN 1',
    world: 'exclude',
    caughtBy: 'two pauses that touch | count as one',
  },
  {
    name: 'a pause can move the due time after one that did not',
    text: 'ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS moves_due',
    instead: 'ROWS BETWEEN CURRENT ROW AND CURRENT ROW) AS moves_due',
    world: 'exclude',
    caughtBy: 'two pauses that touch after the due time | do not move it',
  },
  {
    name: 'a pause off hours after the due time counts as at it',
    text: '(s.w_from = s.w_first_due + s.moved_before AND s.is_first_instant = 1)',
    instead: 's.w_from = s.w_first_due + s.moved_before',
    world: 'exclude',
    caughtBy: 'a pause after a moved due time at closing, until the next day | does not move it',
  },
  {
    name: 'a clock is late while a pause moves its due time',
    text: 'd.due < d.judged_at AND d.is_moving = 0 AND',
    instead: 'd.due < d.judged_at AND',
    world: 'exclude',
    caughtBy: 'paused at a due time at closing | is not late off hours',
  },
  {
    name: 'every day has 24 hours',
    text: "WHEN d.kind = 'days' THEN d.day_due",
    instead: "WHEN d.kind = 'days' THEN d.received_at + d.amount * 86400000",
    world: 'saoPaulo',
    caughtBy: 'a target of one day over a date with 23 hours | is due at the same local time',
  },
  {
    name: 'a skipped local time is converted with the offset alone',
    text: 'CASE WHEN d.local_due - z.utc_offset < z.starts_at THEN z.starts_at ELSE d.local_due - z.utc_offset END',
    instead: 'd.local_due - z.utc_offset',
    world: 'saoPaulo',
    caughtBy: 'a due time in a gap of local time | is the instant of the change',
  },
  {
    name: 'exclude counts the time until the reopening',
    text: "s.reopening <> 'continue' AND s.goes_on = 0",
    instead: "s.reopening = 'newCycle' AND s.goes_on = 0",
    world: 'exclude',
    caughtBy: 'reopened under exclude | does not count the time since the stop',
  },
  {
    name: 'continue does not count the time until the reopening',
    text: "s.reopening <> 'continue' AND s.goes_on = 0",
    instead: 's.goes_on = 0',
    world: 'continue',
    caughtBy: 'reopened under continue | counts the time since the stop',
  },
  {
    name: 'a reclassification after the stop counts',
    text: ' AND (c.end_turn IS NULL OR a.turn < c.end_turn)',
    instead: '',
    world: 'exclude',
    caughtBy: 'a reclassification after the stop | changes nothing',
  },
  {
    name: 'an escalation to no tier keeps the previous tier',
    text: "THEN COALESCE(s.tier, '') END",
    instead: 'THEN s.tier END',
    world: 'exclude',
    caughtBy: 'a ticket opened with a tier, then escalated to none | has no tier',
  },
  {
    name: 'business days count from the opening of the ticket',
    text: 'p.started_at >= o.closes_at THEN o.next_opens_at',
    instead: 'p.started_at >= o.closes_at THEN p.started_at',
    world: 'exclude',
    caughtBy: 'business days from a Saturday | count from Monday',
  },
  {
    name: 'a pause before the clock counts moves the due time',
    text: 'CASE WHEN s.from_ms < s.received_at THEN s.received_at ELSE s.from_ms END AS counted_from',
    instead: 's.from_ms AS counted_from',
    world: 'exclude',
    caughtBy: 'the part of a pause before the next opening | does not count',
  },
  {
    name: 'events after the as-of instant count',
    text: 'WHERE (e.happened_at <= t.as_of AND',
    instead: 'WHERE (',
    world: 'exclude',
    caughtBy: 'as of before every event | ignores them',
  },
  {
    name: 'events at the as-of instant do not count',
    text: 'WHERE (e.happened_at <= t.as_of AND',
    instead: 'WHERE (e.happened_at < t.as_of AND',
    world: 'exclude',
    caughtBy: 'as of the instant of an event | counts it',
  },
  {
    name: 'a cancelled clock is judged',
    text: 'CASE WHEN s.stop_turn = s.end_turn AND s.end_turn',
    instead: 'CASE WHEN s.end_turn',
    world: 'exclude',
    caughtBy: 'cancelled | is not judged',
  },
  {
    name: 'a resolved ticket can be paused',
    text: "WHEN s.event IN ('resolved', 'paused') THEN",
    instead: "WHEN s.event = 'resolved' THEN",
    world: 'exclude',
    caughtBy: 'a pause while resolved | is ignored',
  },
  {
    name: 'at risk only above the threshold',
    text: '>= j.budget * j.at_risk_part',
    instead: '> j.budget * j.at_risk_part',
    world: 'exclude',
    caughtBy: 'four fifths of the budget used | is at risk',
  },
  {
    name: 'a sum is not cast',
    text: 'CAST(COALESCE(SUM(m.until_ms - m.from_ms), 0) AS BIGINT) AS paused',
    instead: 'COALESCE(SUM(m.until_ms - m.from_ms), 0) AS paused',
    world: 'exclude',
    caughtBy: 'a pause that begins at the due time | moves it',
    engine: 'PGlite',
  },
];

/** Returns the SQL with the fault. */
export function mutated(sql: string, { name, text, instead }: Mutation): string {
  const parts = sql.split(text);
  if (parts.length !== 2)
    throw new Error(`"${name}": clocks.sql contains its text ${parts.length - 1} times, not once`);
  return parts.join(instead);
}
