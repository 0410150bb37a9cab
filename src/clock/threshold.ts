import { type Amount, readAmount } from '../input/amount';
import { object, table } from '../input/composite';
import { isRecord } from '../input/record';
import { choose, integer, lazy, map, readBy, refine, type Schema, satisfying, text } from '../input/schema';

/**
 * A distance from a due: an amount of time that counts like the target, or business days of its calendar.
 *
 * @inline
 */
export type ThresholdDistance = Amount | { readonly businessDays: number };

/**
 * A point of a clock at which a host may send an alert: a fraction of the budget, such as `0.5`; or a distance before or
 * after the due, such as `{ before: { hours: 1 } }` or `{ after: { businessDays: 1 } }`. An amount counts like the target: if
 * the target counts business time, one hour before the due is one hour of business time before the due.
 *
 * @inline
 */
export type Threshold = number | { readonly before: ThresholdDistance } | { readonly after: ThresholdDistance };

/** Thresholds by name. A clock is at risk from the threshold `atRisk` on, which is 0.8 by default. */
export type Thresholds = Readonly<Record<string, Threshold>>;

export const DEFAULT_THRESHOLDS: Thresholds = { atRisk: 0.8 };

/** A threshold that has been checked. `size` is a fraction of the budget, an amount in ms, or a number of business days. */
export interface ParsedThreshold {
  readonly kind: 'fraction' | 'before' | 'after';
  readonly unit: 'budget' | 'ms' | 'businessDays';
  readonly size: number;
}

/** Thresholds with their names, in the order of the configuration. */
export type NamedThresholds = readonly (readonly [string, ParsedThreshold])[];

const amount: Schema<number> = /* @__PURE__ */ lazy(() =>
  refine(
    readBy((value) => readAmount(value, '')),
    (ms, report) => {
      if (ms <= 0) report('unknownValue', [], 'an amount above 0', `${ms} ms`);
    },
  ),
);

/** Upper limit for business days. It is far more than a threshold needs. */
const MOST_DAYS = 3_660;

type ParsedDistance = Pick<ParsedThreshold, 'unit' | 'size'>;

const dayDistance: Schema<ParsedDistance> = /* @__PURE__ */ lazy(() =>
  map(object<{ businessDays: number }>({ businessDays: integer(1, MOST_DAYS) }), ({ businessDays }) => ({
    unit: 'businessDays',
    size: businessDays,
  })),
);
const timeDistance: Schema<ParsedDistance> = /* @__PURE__ */ lazy(() => map(amount, (size) => ({ unit: 'ms', size })));
const distance: Schema<ParsedDistance> = /* @__PURE__ */ choose((value) =>
  isRecord(value) && 'businessDays' in value ? dayDistance : timeDistance,
);

const fraction: Schema<ParsedThreshold> = /* @__PURE__ */ lazy(() =>
  map(
    satisfying(
      'unknownValue',
      'a fraction above 0, or a time { before } or { after } the due',
      (value): value is number => typeof value === 'number' && value > 0 && Number.isFinite(value),
    ),
    (size) => ({ kind: 'fraction', unit: 'budget', size }),
  ),
);

const before: Schema<ParsedThreshold> = /* @__PURE__ */ lazy(() =>
  map(object<{ before: ParsedDistance }>({ before: distance }), ({ before }) => ({ kind: 'before', ...before })),
);

const after: Schema<ParsedThreshold> = /* @__PURE__ */ lazy(() =>
  map(object<{ after: ParsedDistance }>({ after: distance }), ({ after }) => ({ kind: 'after', ...after })),
);

/** Schema of the option `thresholds` of an SLA. */
export const thresholdsSchema: Schema<Readonly<Record<string, ParsedThreshold>>> = /* @__PURE__ */ lazy(() =>
  table(
    text,
    choose((value) => {
      if (typeof value !== 'object' || value === null) return fraction;
      return 'after' in value ? after : before;
    }),
  ),
);
