import { fail } from '../input/error';
import type { Clock } from '../ticket/clock';
import type { Desk } from '../ticket/commitment';
import type { Classification, ParsedTicket } from '../ticket/event';
import { type IgnoredEvent, ignoredEvents } from '../ticket/ignored';
import { type Run, replay } from '../ticket/replay';
import { type State, stateOf } from '../ticket/state';
import type { ReadConfig } from './config';
import type { Obligations } from './obligations';

/** A metric of a ticket as of an instant: what its events made of it, and the state of each of its clocks. */
export interface MetricEvaluation {
  readonly metric: string;
  readonly run: Run;
  /** The desk whose business time counts for a clock: its commitment's, or that of the class it is judged by. */
  deskOf(clock: Clock): Desk;
  stateOf(clock: Clock): State;
}

/** A ticket replayed up to an instant: what deadlines, status, explanation and report are all views of. */
export interface Evaluation {
  readonly ticket: ParsedTicket;
  readonly asOf: number;
  /** The ticket's class as of the instant. */
  readonly classification: Classification;
  readonly metrics: readonly MetricEvaluation[];
  /** The events that changed nothing; worked out when asked for, since a report does not. */
  ignored(): readonly IgnoredEvent[];
}

/** The clock of a run's latest cycle. */
export function latest({ clocks }: Run): Clock | undefined {
  return clocks[clocks.length - 1];
}

/** The class that a ticket's events have given it; a cancelled ticket keeps what it had. */
function classificationOf({ classification, events }: ParsedTicket): Classification {
  const cancelled = events.findIndex(({ type }) => type === 'cancelled');
  const counting = cancelled < 0 ? events : events.slice(0, cancelled);
  return Object.assign({}, classification, ...counting.map(({ change }) => change));
}

/** Replays what had happened to a ticket by an instant; later events are as good as unknown. */
export function evaluate(whole: ParsedTicket, asOf: number, config: ReadConfig, obligations: Obligations): Evaluation {
  if (asOf < whole.openedAt) {
    throw fail('beforeOpening', 'asOf', 'an instant at or after openedAt', new Date(asOf).toISOString());
  }
  const ticket = { ...whole, events: whole.events.filter(({ at }) => at <= asOf) };
  const classification = classificationOf(ticket);
  const metrics = Object.entries(config.catalog.metrics).map(([metric, definition]): MetricEvaluation => {
    const obligationOf = (of: Classification, agreement: Parameters<Obligations['of']>[2]) =>
      obligations.of(metric, of, agreement);
    const { reclassification, reopening } = config;
    const policy = typeof reclassification === 'string' ? reclassification : 'retroactive';
    const run = replay(ticket, metric, definition, obligationOf, { reclassification: policy, reopening });
    const deskOf = (clock: Clock) => clock.commitment?.desk ?? obligations.desk(clock.classification.calendar);
    return {
      metric,
      run,
      deskOf,
      stateOf: (clock) => stateOf(clock, run, config.thresholds, deskOf(clock).business, asOf),
    };
  });
  const ignored = () => {
    const used = new Set(metrics.flatMap(({ run }) => [...run.used]));
    return ignoredEvents(ticket, used, config.reopening !== 'ignore');
  };
  return { ticket, asOf, classification, metrics, ignored };
}
