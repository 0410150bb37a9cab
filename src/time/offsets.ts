/** A half-open interval in which the offset of a zone does not change. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  /** Local time minus UTC, in ms. */
  readonly offset: number;
}

/** An empty span: the initial value of a cache. */
export const NO_SPAN: OffsetSpan = { from: 0, until: 0, offset: 0 };

/** The offsets of a zone at all instants. */
export interface Offsets {
  /** Returns a span that contains an instant. The next span may have the same offset. */
  spanAt(ms: number): OffsetSpan;
}

export function fixedOffset(offset: number): Offsets {
  const span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY, offset };
  return { spanAt: () => span };
}

/** Offsets that apply from an instant on. */
export interface OffsetsFrom {
  readonly from: number;
  readonly offsets: Offsets;
}

/** Returns offsets that follow one another. The first also apply before their `from`. */
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

/** Returns the index of the last piece that begins at or before an instant; 0 if all begin later. */
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
