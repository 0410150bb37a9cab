import { frozenCopy } from '../input/frozen';
import type { Labels } from '../input/labels';
import type { ReclassificationByChange, ReclassificationPolicy, ReopeningPolicy } from './policy';
import type { MetricEvent, TriggerOn } from './trigger';

/** A rule that pauses a clock: from an event that meets a trigger of `on` until an event that meets a trigger of `until`. */
export interface PauseRule<Event extends string = string, Tier extends string = string> {
  readonly on: readonly TriggerOn<Event, Tier>[];
  readonly until: readonly TriggerOn<Event, Tier>[];
}

/** A metric. Its clock runs from the first event that meets a trigger of `starts` until an event that meets one of `stops`. */
export interface Metric<Event extends string = string, MetricId extends string = string, Tier extends string = string> {
  readonly labels?: Labels | undefined;
  readonly starts: readonly TriggerOn<Event, Tier>[];
  readonly stops: readonly TriggerOn<Event, Tier>[];
  /** Rules that pause its clock. By default, none. With several rules, the clock is paused while any of them applies. */
  readonly pauses?: PauseRule<Event, Tier> | readonly PauseRule<Event, Tier>[] | undefined;
  /** Events that end its clock without a verdict, in addition to the cancellation of the ticket. */
  readonly cancels?: readonly TriggerOn<Event, Tier>[] | undefined;
  /** Events that restart its running clock. */
  readonly resets?: readonly TriggerOn<Event, Tier>[] | undefined;
  /** A clock of this metric starts only after the latest clock of that metric has ended. */
  readonly follows?: MetricId | undefined;
  /** Whether a reopening of the ticket affects its stopped clock, as `reopening` says. By default, a stop is final. */
  readonly reopens?: boolean | undefined;
  /** Whether a later event of `starts` starts a new clock, if the clock before has ended. By default, only the first does. */
  readonly repeats?: boolean | undefined;
  /** The effect of a change of the ticket's classification on its running clock. By default, the policy of the SLA. */
  readonly reclassification?: ReclassificationPolicy | ReclassificationByChange | undefined;
  /** The effect of a reopening on its clock. By default, the policy of the SLA. */
  readonly reopening?: ReopeningPolicy | undefined;
}

/** The built-in metrics, as types. */
export type BuiltInMetrics = {
  readonly firstResponse: Metric<MetricEvent, never, never>;
  readonly resolution: Metric<MetricEvent, never, never>;
  readonly nextResponse: Metric<MetricEvent, 'firstResponse', never>;
  readonly periodicUpdate: Metric<MetricEvent, never, never>;
};

/**
 * The metrics of a catalog that defines no metrics. To add metrics, spread the built-in metrics:
 * `metrics: { ...builtInMetrics, … }`.
 */
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
