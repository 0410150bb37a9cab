import { frozenCopy } from '../input/frozen';
import type { Labels } from '../input/labels';
import type { ReclassificationByChange, ReclassificationPolicy, ReopeningPolicy } from './policy';
import type { MetricEvent, TriggerOn } from './trigger';

/** When a clock stands still: from an event that meets one of `on` to one that meets one of `until`. */
export interface PauseRule<Event extends string = string, Tier extends string = string> {
  readonly on: readonly TriggerOn<Event, Tier>[];
  readonly until: readonly TriggerOn<Event, Tier>[];
}

/** Something of a ticket that is timed: from the first of its `starts` to the first of its `stops`. */
export interface Metric<Event extends string = string, MetricId extends string = string, Tier extends string = string> {
  readonly labels?: Labels | undefined;
  readonly starts: readonly TriggerOn<Event, Tier>[];
  readonly stops: readonly TriggerOn<Event, Tier>[];
  /** When its clock stands still, for one cause or several; absent, it never does. */
  readonly pauses?: PauseRule<Event, Tier> | readonly PauseRule<Event, Tier>[] | undefined;
  /** What ends its clock without a verdict, beside the ticket's cancellation. */
  readonly cancels?: readonly TriggerOn<Event, Tier>[] | undefined;
  /** What starts its clock anew while it runs. */
  readonly resets?: readonly TriggerOn<Event, Tier>[] | undefined;
  /** The metric whose clock must have ended before one of this starts. */
  readonly follows?: MetricId | undefined;
  /** Whether it goes on when a resolved ticket is reopened; absent, a stop is for good. */
  readonly reopens?: boolean | undefined;
  /** Whether it starts anew at the next of its `starts` after its clock has ended; absent, it is timed once. */
  readonly repeats?: boolean | undefined;
  /** What a change of class does to its clock; absent, what the SLA says. */
  readonly reclassification?: ReclassificationPolicy | ReclassificationByChange | undefined;
  /** What a reopening does to its clock; absent, what the SLA says. */
  readonly reopening?: ReopeningPolicy | undefined;
}

/** The built-in metrics, as types. */
export type BuiltInMetrics = {
  readonly firstResponse: Metric<MetricEvent, never, never>;
  readonly resolution: Metric<MetricEvent, never, never>;
  readonly nextResponse: Metric<MetricEvent, 'firstResponse', never>;
  readonly periodicUpdate: Metric<MetricEvent, never, never>;
};

/** The metrics of a catalog that names none; a catalog that adds its own spreads them: `{ ...builtInMetrics, … }`. */
export const builtInMetrics: BuiltInMetrics = /* @__PURE__ */ frozenCopy<BuiltInMetrics>({
  firstResponse: {
    labels: { 'pt-BR': 'Primeira resposta', en: 'First response' },
    starts: ['opened'],
    stops: ['responded', 'resolved'],
  },
  resolution: {
    labels: { 'pt-BR': 'Resolução', en: 'Resolution' },
    starts: ['opened'],
    stops: ['resolved'],
    pauses: { on: ['paused'], until: ['resumed'] },
    reopens: true,
  },
  nextResponse: {
    labels: { 'pt-BR': 'Próxima resposta', en: 'Next response' },
    starts: ['customerReplied'],
    stops: ['responded', 'resolved'],
    follows: 'firstResponse',
    repeats: true,
  },
  periodicUpdate: {
    labels: { 'pt-BR': 'Atualização periódica', en: 'Periodic update' },
    starts: ['updated', 'responded'],
    stops: ['updated', 'responded', 'resolved'],
    repeats: true,
  },
});
