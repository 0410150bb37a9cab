import type { SegmentReason } from '../../clock/segment';
import type { ExplainedSegment, Explanation } from '../../sla/explain';
import { dueOf } from '../view/countdown';
import { instantIn, type Piece } from './pieces';
import { type DateTime, instantText, leftText, nameIn, timeSpan, type Wording } from './wording';

/** The label of the due time: `dueIfResumed` for a paused clock that is not late, otherwise `due`. */
export const dueWord = ({ words }: Wording, { due, verdict }: Explanation): string =>
  due === undefined && verdict !== 'breaching' ? words.dueIfResumed : words.due;

/** The title of a drawing: metric, level, target and verdict. */
export function headline(wording: Wording, { metric, level, labels, budget, basis, verdict }: Explanation): string {
  const { businessTime, verdicts } = wording.words;
  const ofBusinessTime = basis === 'business' ? ` ${businessTime}` : '';
  const target = budget === undefined ? '' : `: ${timeSpan(wording, budget.valueOf())}${ofBusinessTime}`;
  return `${nameIn(wording, labels.metric, metric)} (${nameIn(wording, labels.level, level)})${target} – ${verdicts[verdict]}`;
}

/** The counted time and the budget. */
export function totalText(wording: Wording, { counted, budget }: Explanation): string {
  const { total, of } = wording.words;
  const ofBudget = budget === undefined ? '' : ` ${of} ${timeSpan(wording, budget.valueOf())}`;
  return `${total}: ${timeSpan(wording, counted.valueOf())}${ofBudget}`;
}

/** The time that counts between now and the due time. */
export const timeLeftText = (wording: Wording, { ahead }: Explanation): string =>
  leftText(
    wording,
    ahead.reduce((sum, { counted }) => sum + counted.valueOf(), 0),
  );

/** One line with the instants of the clock, the time for each reason, and the total. */
export function summary(wording: Wording, explanation: Explanation): string {
  const { words } = wording;
  const { startedAt, stoppedAt, segments, ahead } = explanation;
  const instants: readonly (readonly [string, DateTime | undefined])[] = [
    [words.started, startedAt],
    [dueWord(wording, explanation), dueOf(explanation)],
    [words.stopped, stoppedAt],
  ];
  const sums = new Map<SegmentReason, number>();
  for (const { reason, from, until, counted } of segments) {
    const ms = counted.valueOf() || until.valueOf() - from.valueOf();
    sums.set(reason, (sums.get(reason) ?? 0) + ms);
  }
  return [
    ...instants.flatMap(([word, at]) => (at === undefined ? [] : [`${word}: ${instantText(wording, at)}`])),
    ...[...sums].map(([reason, ms]) => `${words.reasons[reason]}: ${timeSpan(wording, ms)}`),
    totalText(wording, explanation),
    ...(ahead.length > 0 ? [timeLeftText(wording, explanation)] : []),
  ].join(' · ');
}

/** The reason of a piece. The reason of late time is the text of the verdict. */
export const reasonText = ({ words }: Wording, { isLate, segment }: Piece): string =>
  isLate ? words.verdicts.breaching : words.reasons[segment.reason];

/** The reason of a piece, followed by its names. */
export function reasonAndNames(wording: Wording, piece: Piece): string {
  const names = namesOf(wording, piece.segment);
  return reasonText(wording, piece) + (names === '' ? '' : `: ${names}`);
}

export const namesOf = (wording: Wording, { names }: ExplainedSegment): string =>
  names.map((name) => nameIn(wording, name)).join(', ');

/**
 * The start and end of a piece, the time that counts, and the reason. A part of an `ordinary` segment has no amount, since only
 * the amount of the whole segment is known.
 */
export function pieceText(wording: Wording, piece: Piece): string {
  const { segment, from, until } = piece;
  const isPart = until - from < segment.until.valueOf() - segment.from.valueOf();
  const counted = segment.reason === 'counted' ? until - from : segment.counted.valueOf();
  const amount = isPart && segment.reason === 'ordinary' ? [] : [timeSpan(wording, counted)];
  const interval = [from, until].map((ms) => instantText(wording, instantIn(segment, ms))).join(' – ');
  return [interval, ...amount, reasonAndNames(wording, piece)].join(' · ');
}
