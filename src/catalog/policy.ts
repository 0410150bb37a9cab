import { object } from '../input/composite';
import { oneOfThese } from '../input/issue';
import { isRecord } from '../input/record';
import { choose, lazy, oneOf, type Schema, satisfying } from '../input/schema';

const RECLASSIFICATIONS = ['retroactive', 'restart', 'carryElapsed'] as const;
const REOPENINGS = ['exclude', 'continue', 'newCycle', 'ignore'] as const;

/**
 * The effect of a change of a ticket's classification on a running clock.
 *
 * - `retroactive`, the default: the clock counts as if the new target had applied from its start.
 * - `restart`: the clock ends without a verdict, and a new one starts.
 * - `carryElapsed`: the elapsed time is kept, and the new target counts the rest.
 */
export type ReclassificationPolicy = (typeof RECLASSIFICATIONS)[number];

/**
 * A policy for each field of the classification, by default `retroactive`. If several fields change at once, the strongest
 * policy applies: `restart`, then `carryElapsed`, then `retroactive`.
 */
export type ReclassificationByChange = {
  readonly level?: ReclassificationPolicy | undefined;
  readonly category?: ReclassificationPolicy | undefined;
  readonly service?: ReclassificationPolicy | undefined;
  readonly tier?: ReclassificationPolicy | undefined;
  readonly calendar?: ReclassificationPolicy | undefined;
};

/**
 * The effect of a reopening of the ticket on a clock that a cancellation ended or, for a metric with `reopens`, on a clock that
 * has ended.
 *
 * - `exclude`, the default: the clock continues, and the time between its end and the reopening does not count.
 * - `continue`: the clock continues, and that time counts.
 * - `newCycle`: a new clock starts.
 * - `ignore`: the clock stays ended.
 */
export type ReopeningPolicy = (typeof REOPENINGS)[number];

const onePolicy = /* @__PURE__ */ oneOf(RECLASSIFICATIONS);

const byChange: Schema<ReclassificationByChange> = /* @__PURE__ */ lazy(() =>
  object<ReclassificationByChange>(
    { level: onePolicy, category: onePolicy, service: onePolicy, tier: onePolicy, calendar: onePolicy },
    ['level', 'category', 'service', 'tier', 'calendar'],
  ),
);

const forAll: Schema<ReclassificationPolicy> = /* @__PURE__ */ lazy(() =>
  satisfying(
    'unknownValue',
    `${oneOfThese(RECLASSIFICATIONS)}, or an object with one of them per field`,
    (value): value is ReclassificationPolicy => (RECLASSIFICATIONS as readonly unknown[]).includes(value),
  ),
);

/** The option `reclassification` of an SLA or a metric. */
export const reclassificationSchema: Schema<ReclassificationPolicy | ReclassificationByChange> = /* @__PURE__ */ choose<
  ReclassificationPolicy | ReclassificationByChange
>((value) => (isRecord(value) ? byChange : forAll));

/** The option `reopening` of an SLA or a metric. */
export const reopeningSchema: Schema<ReopeningPolicy> = /* @__PURE__ */ oneOf(REOPENINGS);
