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

/** Something of a ticket that is timed: from the first of its `starts` to the first of its `stops`. */
export interface Metric {
  readonly labels: Labels;
  readonly starts: readonly MetricEvent[];
  readonly stops: readonly MetricEvent[];
  /** Whether its clock stands still while the ticket is paused, or for which reasons of a pause; absent, it does not. */
  readonly pauses?: boolean | readonly string[];
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
    pauses: true,
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
