import type { Catalog, MetricId } from '../catalog/catalog';
import type { Amount } from '../input/amount';
import type { Instant } from '../input/instant';

/** An amount on both clocks, or on one of them. */
export interface VendorAmounts {
  readonly business?: Amount | undefined;
  readonly wall?: Amount | undefined;
}

/** What a help desk itself says of a metric's clock. */
export interface VendorClock<C extends Catalog = Catalog> {
  readonly metric: MetricId<C>;
  /** Absent, the latest. */
  readonly cycle?: number | undefined;
  /** `null` says that there is none, as while a ticket waits. */
  readonly due?: Instant | null | undefined;
  /** The due as it was when the present pause began, for desks that leave it on show while a ticket waits. */
  readonly lastDue?: Instant | undefined;
  readonly originalDue?: Instant | undefined;
  readonly breachedAt?: Instant | null | undefined;
  readonly stoppedAt?: Instant | null | undefined;
  readonly elapsed?: VendorAmounts | undefined;
  readonly remaining?: VendorAmounts | undefined;
  readonly paused?: boolean | undefined;
  /** Late, finished or not. */
  readonly breached?: boolean | undefined;
  /** When it said so; absent, the instant of the comparison. */
  readonly asOf?: Instant | undefined;
}
