/** A stretch of time in which a zone's offset does not change; half-open. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  /** Local time minus UTC, in ms. */
  readonly offset: number;
}

/** The span that holds no instant, for a memory that is still empty. */
export const NO_SPAN: OffsetSpan = { from: 0, until: 0, offset: 0 };

/** What a zone's clocks are ahead of UTC, at any instant. */
export interface Offsets {
  /** A span that an instant lies in; the offset may go on unchanged where it ends. */
  spanAt(ms: number): OffsetSpan;
}

/** One offset at all times. */
export function fixedOffset(offset: number): Offsets {
  const span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY, offset };
  return { spanAt: () => span };
}

/** Offsets that hold from an instant on. */
export interface OffsetsFrom {
  readonly from: number;
  readonly offsets: Offsets;
}

/** Offsets that follow one another; the first hold before as well. */
export function joinedOffsets(pieces: readonly OffsetsFrom[]): Offsets {
  return {
    spanAt(ms) {
      const index = indexAt(pieces, ms);
      const { from, offsets } = pieces[index] as OffsetsFrom;
      const span = offsets.spanAt(ms);
      return {
        from: index === 0 ? span.from : Math.max(span.from, from),
        until: Math.min(span.until, pieces[index + 1]?.from ?? Number.POSITIVE_INFINITY),
        offset: span.offset,
      };
    },
  };
}

/** The place of the last of several that begins at or before an instant; the first, where all begin later. */
export function indexAt(pieces: readonly { readonly from: number }[], ms: number): number {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as { readonly from: number }).from <= ms) low = middle;
    else high = middle;
  }
  return low;
}
