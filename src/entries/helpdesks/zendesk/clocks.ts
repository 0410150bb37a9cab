import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { isoText } from '../common/instants';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, type PayloadPart, resource } from '../common/payload-part';
import { dueUnlessPaused, optionalIso } from '../common/vendor-clocks';
import {
  type DatedMetricEvent,
  metricEventsOf,
  type ZendeskMetricEvent,
  type ZendeskMetricEvents,
} from './metric-events';
import { METRICS, metricNamed, type ZendeskMetric } from './metrics';

/** The targets of a ticket, as returned by `GET /api/v2/tickets/{id}?include=slas,metric_events`. */
export interface ZendeskTargets {
  readonly id: number | string;
  readonly slas?:
    | {
        readonly policy_metrics?:
          | readonly {
              readonly metric: string;
              readonly stage: string;
              /** Null during a pause. */
              readonly breach_at?: string | null | undefined;
            }[]
          | null
          | undefined;
      }
    | null
    | undefined;
  readonly metric_events?: ZendeskMetricEvents | null | undefined;
}

type PolicyMetric = NonNullable<NonNullable<NonNullable<ZendeskTargets['slas']>['policy_metrics']>[number]>;

/** The stages of a finished target. */
const DONE = ['achieved', 'completed'];

/** Returns the clock of a target; none if prazo has no such metric. */
function clockOfTarget(target: PayloadPart<PolicyMetric>, notes: Notes): readonly VendorClock[] {
  const [name, stagePart] = [target.at('metric'), target.at('stage')];
  const [metric, stage] = [metricNamed(name.text()), stagePart.text()];
  if (metric === undefined) {
    notes.add('unsupported', name.path, `prazo does not convert the metric "${name.text()}": it is left out.`);
    return [];
  }
  const [isPaused, isDone] = [stage === 'paused', DONE.includes(stage)];
  if (!isPaused && stage !== 'active' && !isDone)
    notes.add('doubtful', stagePart.path, `The stage "${stage}" is unknown: it is read as active.`);
  const due = optionalIso(target.at('breach_at'));
  return [{ metric, ...dueUnlessPaused(due, isPaused), ...(!isDone && { paused: isPaused }) }];
}

/** A clock of a metric, which Zendesk calls an instance, as its metric events describe it so far. */
interface Instance {
  readonly metric: ZendeskMetric;
  readonly cycle: number | undefined;
  isPromised: boolean;
  isPaused: boolean;
  stoppedAt: number | undefined;
  breachedAt: number | undefined;
  elapsed: VendorClock['elapsed'];
}

/** Returns a new clock for the first event of an instance; undefined if prazo has no such metric or no such cycle. */
function newInstance(event: PayloadPart<ZendeskMetricEvent>, notes: Notes): Instance | undefined {
  const [name, instance] = [event.at('metric'), event.at('instance_id')];
  const number = instance.number(0, 1e9);
  const isReply = name.value === 'reply_time';
  const metric = isReply ? (number === 1 ? 'firstReplyTime' : 'nextReplyTime') : metricNamed(name.text());
  const repeats = metric !== undefined && METRICS[metric].repeats === true;
  if (metric === undefined)
    notes.add('unsupported', name.path, `prazo does not convert the metric "${name.text()}": it is left out.`);
  else if (repeats || number === 1)
    return {
      metric,
      cycle: repeats ? number - Number(isReply) : undefined,
      isPromised: false,
      isPaused: false,
      stoppedAt: undefined,
      breachedAt: undefined,
      elapsed: undefined,
    };
  else
    notes.add(
      'doubtful',
      instance.path,
      'Zendesk starts a new instance of this metric, but in prazo the clock continues: the new instance is left out.',
    );
  return undefined;
}

const optionalMinutes = (part: PayloadPart<number | null | undefined>) =>
  part.optional((minutes) => ({ minutes: minutes.number(0, 1e9) }));

/** Applies a metric event to a clock. */
function applyEvent(clock: Instance, at: number, event: PayloadPart<ZendeskMetricEvent>): void {
  const [type, status] = [event.at('type').text(), event.at('status')];
  if (type === 'activate' || type === 'fulfill') {
    clock.isPaused = false;
    clock.stoppedAt = type === 'fulfill' ? at : undefined;
    if (type === 'activate') clock.elapsed = undefined;
  } else if (type === 'pause') clock.isPaused = true;
  else if (type === 'breach') clock.breachedAt = at;
  else if (type === 'apply_sla') clock.isPromised ||= !event.at('sla').isMissing;
  else if (type === 'update_status' && !status.isMissing) {
    const [business, wall] = [optionalMinutes(status.at('business')), optionalMinutes(status.at('calendar'))];
    clock.elapsed = { ...(business && { business }), ...(wall && { wall }) };
  }
}

/** Returns the clocks in metric events. A clock is included only if a target was applied to it, or if it breached. */
function clocksIn(events: readonly DatedMetricEvent[], notes: Notes): readonly VendorClock[] {
  const clocks = new Map<string, Instance | undefined>();
  for (const { at, event } of events) {
    const key = `${event.at('metric').text()} ${event.at('instance_id').id()}`;
    // Instance 0 only records that Zendesk measures the metric.
    if (key.endsWith(' 0')) continue;
    const clock = clocks.has(key) ? clocks.get(key) : newInstance(event, notes);
    clocks.set(key, clock);
    if (clock !== undefined) applyEvent(clock, at, event);
  }
  return [...clocks.values()].flatMap((clock): VendorClock[] => {
    if (clock === undefined || !(clock.isPromised || clock.breachedAt !== undefined)) return [];
    const { metric, cycle, isPaused, stoppedAt, breachedAt, elapsed } = clock;
    return [
      {
        metric,
        ...(cycle !== undefined && { cycle }),
        // The minutes of a running clock are left out, because they are from the time of its breach.
        ...(stoppedAt === undefined
          ? { paused: isPaused, stoppedAt: null }
          : { stoppedAt: isoText(stoppedAt), breached: false, ...(elapsed && { elapsed }) }),
        ...(breachedAt !== undefined && { breachedAt: isoText(breachedAt), breached: true }),
      },
    ];
  });
}

/**
 * Returns Zendesk's own due times and verdicts of a ticket, to compare with `sla.compare`. They come from the ticket's targets and from
 * its metric events. An instance in the metric events is a cycle in prazo. The values of a running clock are as of its last event.
 */
export function zendeskClocks(
  ticket: Enclosed<ZendeskTargets, 'ticket'>,
  metricEvents?: ZendeskMetricEvents | null,
): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const ticketPart = resource<ZendeskTargets>(ticket, 'ticket');
  const slas = ticketPart.at('slas');
  if (slas.isMissing)
    notes.add('absent', ticketPart.path, 'The ticket does not contain its targets: request it with "?include=slas".');
  const targets = (slas.isMissing ? [] : slas.at('policy_metrics').list()).flatMap((target) =>
    clockOfTarget(target, notes),
  );
  const events = metricEvents ?? ticketPart.at('metric_events').value;
  const clocks =
    events === undefined || events === null
      ? []
      : clocksIn(metricEventsOf(events as ZendeskMetricEvents, ticketPart.at('id').id()), notes);
  // The targets already say whether these clocks are paused, so the pauses from metric events are left out.
  const open = new Set(targets.filter(({ paused }) => paused !== undefined).map(({ metric }) => metric));
  const hasTarget = ({ metric, stoppedAt }: VendorClock) => stoppedAt === null && open.has(metric);
  return notes.convertedTo([
    ...targets,
    ...clocks.map(({ paused, ...clock }) => (hasTarget(clock) || paused === undefined ? clock : { ...clock, paused })),
  ]);
}
