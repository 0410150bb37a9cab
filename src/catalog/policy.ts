import { object } from '../input/composite';
import { oneOfThese } from '../input/issue';
import { isRecord } from '../input/record';
import { choose, lazy, oneOf, type Schema, satisfying } from '../input/schema';

const RECLASSIFICATIONS = ['retroactive', 'restart', 'carryElapsed'] as const;
const REOPENINGS = ['exclude', 'continue', 'newCycle', 'ignore'] as const;

/**
 * What a change of a ticket's class does to a running clock. `retroactive`, the default, judges it as if the new target
 * had held from the start; `restart` starts it anew; `carryElapsed` keeps the time used.
 */
export type ReclassificationPolicy = (typeof RECLASSIFICATIONS)[number];

/** One policy by what changes; `retroactive` for what is left out. Where several change, the strongest holds. */
export interface ReclassificationByChange {
  readonly level?: ReclassificationPolicy | undefined;
  readonly category?: ReclassificationPolicy | undefined;
  readonly service?: ReclassificationPolicy | undefined;
  readonly tier?: ReclassificationPolicy | undefined;
  readonly calendar?: ReclassificationPolicy | undefined;
}

/**
 * What a reopening does to a clock that has ended. `exclude`, the default, goes on and leaves out the time it lay
 * resolved; `continue` counts that time; `newCycle` starts a new clock; `ignore` leaves it as it is.
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
    `${oneOfThese(RECLASSIFICATIONS)}, or one of them by what changes`,
    (value): value is ReclassificationPolicy => (RECLASSIFICATIONS as readonly unknown[]).includes(value),
  ),
);

/** A policy of reclassification as it is given. */
export const reclassification: Schema<ReclassificationPolicy | ReclassificationByChange> = /* @__PURE__ */ choose<
  ReclassificationPolicy | ReclassificationByChange
>((value) => (isRecord(value) ? byChange : forAll));

/** A policy of reopening as it is given. */
export const reopening: Schema<ReopeningPolicy> = /* @__PURE__ */ oneOf(REOPENINGS);
