/** What is compared of a ticket: how much of them agrees anyway, and how much under a reading. */
export interface Point {
  /** When the ticket was opened. */
  readonly at: number;
  readonly anyway: number;
  readonly under: number;
}

/** Since when a reading holds, or until when, by the opening of tickets; and how much agrees if it holds for these alone. */
export interface FoundTurn {
  readonly at: number;
  readonly holds: 'since' | 'until';
  readonly agreed: number;
}

/** The instant since which, or until which, a reading must hold for the most to agree. */
export function turnIn(points: readonly Point[]): FoundTurn | undefined {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  let since = sorted.reduce((sum, { under }) => sum + under, 0);
  let until = sorted.reduce((sum, { anyway }) => sum + anyway, 0);
  let best: FoundTurn | undefined;
  for (const [i, { at, anyway, under }] of sorted.entries()) {
    if (i > 0 && at !== sorted[i - 1]?.at && Math.max(since, until) > (best?.agreed ?? 0)) {
      best = since >= until ? { at, holds: 'since', agreed: since } : { at, holds: 'until', agreed: until };
    }
    since += anyway - under;
    until += under - anyway;
  }
  return best;
}
