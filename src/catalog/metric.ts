import { frozenCopy } from '../input/frozen';
import type { Labels } from '../input/labels';

/** What can happen to a ticket that a metric's clock may start or stop at. A cancelled ticket ends every clock. */
export type MetricEvent =
  | 'opened'
  | 'responded'
  | 'customerReplied'
  | 'updated'
  | 'paused'
  | 'resumed'
  | 'resolved'
  | 'reopened'
  | 'reclassified'
  | 'escalated'
  | 'agreed';

export const METRIC_EVENTS: readonly MetricEvent[] = [
  'opened',
  'responded',
  'customerReplied',
  'updated',
  'paused',
  'resumed',
  'resolved',
  'reopened',
  'reclassified',
  'escalated',
  'agreed',
];

/** The events a clock pauses on and resumes at, and the reasons of a pause that matter to it; absent, all do. */
export interface Pauses {
  readonly on: readonly MetricEvent[];
  readonly until: readonly MetricEvent[];
  readonly reasons?: readonly string[];
}

/** Something of a ticket that is timed: from the first of its `starts` to the first of its `stops`. */
export interface Metric {
  readonly labels: Labels;
  readonly starts: readonly MetricEvent[];
  readonly stops: readonly MetricEvent[];
  /** When its clock stands still; absent, it never does. */
  readonly pauses?: Pauses;
  /** Whether it goes on when a resolved ticket is reopened; absent, a stop is for good. */
  readonly reopens?: boolean;
  /** Whether it starts anew at the next of its `starts` after a stop; absent, it is timed once. */
  readonly repeats?: boolean;
}

/** The metrics of a catalog that names none; a catalog that adds its own spreads them: `{ ...builtInMetrics, … }`. */
export const builtInMetrics: Readonly<
  Record<'firstResponse' | 'resolution' | 'nextResponse' | 'periodicUpdate', Metric>
> = frozenCopy({
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
    repeats: true,
  },
  periodicUpdate: {
    labels: { 'pt-BR': 'Atualização periódica', en: 'Periodic update' },
    starts: ['updated', 'responded'],
    stops: ['updated', 'responded', 'resolved'],
    repeats: true,
  },
});
