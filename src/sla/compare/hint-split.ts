/** The number of values of a clock that agree without an assumption, and the number under it. */
export interface TicketAgreement {
  readonly openedAt: number;
  readonly without: number;
  readonly under: number;
}

/** The part of the tickets that an assumption fits best. `agreed` values agree if it applies to that part only. */
export interface FoundSplit {
  readonly at: number;
  readonly applies: 'since' | 'until';
  readonly agreed: number;
}

/** Finds the `openedAt` since which, or until which, an assumption must apply so that the most values agree. */
export function findSplit(tickets: readonly TicketAgreement[]): FoundSplit | undefined {
  const sorted = [...tickets].sort((a, b) => a.openedAt - b.openedAt);
  let since = sorted.reduce((sum, { under }) => sum + under, 0);
  let until = sorted.reduce((sum, { without }) => sum + without, 0);
  let best: FoundSplit | undefined;
  for (const [i, { openedAt: at, without, under }] of sorted.entries()) {
    if (i > 0 && at !== sorted[i - 1]?.openedAt && Math.max(since, until) > (best?.agreed ?? 0)) {
      best = since >= until ? { at, applies: 'since', agreed: since } : { at, applies: 'until', agreed: until };
    }
    since += without - under;
    until += under - without;
  }
  return best;
}
