import type { SegmentReason } from '../../clock/segment';
import type { ExplainedSegment, Explanation } from '../../sla/explain';
import { dueOf } from '../view/countdown';
import { instantIn, type Piece } from './pieces';
import { type DateTime, instantText, leftText, nameIn, type Speech, timeSpan } from './speech';

/** The label of the due time. A pause moves the due, but not of a clock that is late. */
export const dueWord = ({ words }: Speech, { due, verdict }: Explanation): string =>
  due === undefined && verdict !== 'breaching' ? words.dueIfResumed : words.due;

/** The metric, the level, the target and the verdict. */
export function headline(speech: Speech, { metric, level, labels, budget, basis, verdict }: Explanation): string {
  const { businessTime, verdicts } = speech.words;
  const clock = basis === 'business' ? ` ${businessTime}` : '';
  const promised = budget === undefined ? '' : `: ${timeSpan(speech, budget.valueOf())}${clock}`;
  return `${nameIn(speech, labels.metric, metric)} (${nameIn(speech, labels.level, level)})${promised} – ${verdicts[verdict]}`;
}

/** How much has counted, of how much. */
export function totalText(speech: Speech, { counted, budget }: Explanation): string {
  const { total, of } = speech.words;
  const whole = budget === undefined ? '' : ` ${of} ${timeSpan(speech, budget.valueOf())}`;
  return `${total}: ${timeSpan(speech, counted.valueOf())}${whole}`;
}

/** How much of the time ahead counts, in words. */
export const leftOf = (speech: Speech, { ahead }: Explanation): string =>
  leftText(
    speech,
    ahead.reduce((sum, { counted }) => sum + counted.valueOf(), 0),
  );

/** The instants of the clock, the time of each kind, and the total, in one line. */
export function facts(speech: Speech, explanation: Explanation): string {
  const { words } = speech;
  const { startedAt, stoppedAt, segments, ahead } = explanation;
  const instants: readonly (readonly [string, DateTime | undefined])[] = [
    [words.started, startedAt],
    [dueWord(speech, explanation), dueOf(explanation)],
    [words.stopped, stoppedAt],
  ];
  const sums = new Map<SegmentReason, number>();
  for (const { reason, from, until, counted } of segments) {
    const ms = counted.valueOf() || until.valueOf() - from.valueOf();
    sums.set(reason, (sums.get(reason) ?? 0) + ms);
  }
  return [
    ...instants.flatMap(([word, at]) => (at === undefined ? [] : [`${word}: ${instantText(speech, at)}`])),
    ...[...sums].map(([reason, ms]) => `${words.reasons[reason]}: ${timeSpan(speech, ms)}`),
    totalText(speech, explanation),
    ...(ahead.length > 0 ? [leftOf(speech, explanation)] : []),
  ].join(' · ');
}

/** Why a piece counts or does not. Late time has the word of a verdict. */
export const wordOf = ({ words }: Speech, { isLate, segment }: Piece): string =>
  isLate ? words.verdicts.breaching : words.reasons[segment.reason];

/** Why a piece counts or does not, with the names of the reason. */
export function whyText(speech: Speech, piece: Piece): string {
  const names = namesOf(speech, piece.segment);
  return wordOf(speech, piece) + (names === '' ? '' : `: ${names}`);
}

export const namesOf = (speech: Speech, { names }: ExplainedSegment): string =>
  names.map((name) => nameIn(speech, name)).join(', ');

/** When a piece was, how much of it counts, and why. Of ordinary days that the due cuts, each part is told without its share. */
export function pieceText(speech: Speech, piece: Piece): string {
  const { segment, from, until } = piece;
  const isPart = until - from < segment.until.valueOf() - segment.from.valueOf();
  const counted = segment.reason === 'counted' ? until - from : segment.counted.valueOf();
  const amount = isPart && segment.reason === 'ordinary' ? [] : [timeSpan(speech, counted)];
  const when = [from, until].map((ms) => instantText(speech, instantIn(segment, ms))).join(' – ');
  return [when, ...amount, whyText(speech, piece)].join(' · ');
}
