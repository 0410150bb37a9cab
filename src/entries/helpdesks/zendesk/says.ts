import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { isoInstant, isoText } from '../shared/instants';
import { type Converted, Notes } from '../shared/notes';
import { type Enclosed, type PayloadPart, resource } from '../shared/payload-part';
import { metricEventsOf, type ZendeskMetricEvent, type ZendeskMetricEvents } from './metric-events';
import { BY_NAME, METRICS, type ZendeskMetric } from './metrics';

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

const named = (name: string): ZendeskMetric | undefined => (Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined);

function clockOf(target: PayloadPart<PolicyMetric>, notes: Notes): readonly VendorClock[] {
  const [name, stage, breach] = [target.at('metric'), target.at('stage'), target.at('breach_at')];
  const [metric, said] = [named(name.text()), stage.text()];
  if (metric === undefined) {
    notes.add('unsupported', name.path, `The metric "${name.text()}" is left out.`);
    return [];
  }
  const isPaused = said === 'paused';
  if (!isPaused && said !== 'active' && !DONE.includes(said))
    notes.add('doubtful', stage.path, `The stage "${said}" is unknown: it is read as active.`);
  const due = breach.isMissing ? undefined : isoText(isoInstant(breach));
  const isDone = DONE.includes(said);
  return [
    {
      metric,
      ...(isPaused && { due: null }),
      ...(due !== undefined && (isPaused ? { lastDue: due } : { due })),
      ...(!isDone && { paused: isPaused }),
    },
  ];
}

/** A clock of a metric, from its metric events. */
interface Instance {
  readonly metric: ZendeskMetric;
  readonly cycle: number | undefined;
  isPromised: boolean;
  isPaused: boolean;
  stoppedAt: number | undefined;
  breachedAt: number | undefined;
  elapsed: VendorClock['elapsed'];
}

/** Returns a new clock for an event; undefined if prazo has no such metric. */
function begun(event: PayloadPart<ZendeskMetricEvent>, notes: Notes): Instance | undefined {
  const [name, instance] = [event.at('metric'), event.at('instance_id')];
  const n = instance.number(0, 1e9);
  const isReply = name.value === 'reply_time';
  const metric = isReply ? (n === 1 ? 'firstReplyTime' : 'nextReplyTime') : named(name.text());
  const repeats = metric !== undefined && METRICS[metric].repeats === true;
  if (metric === undefined) notes.add('unsupported', name.path, `The metric "${name.text()}" is left out.`);
  else if (repeats || n === 1)
    return {
      metric,
      cycle: repeats ? n - Number(isReply) : undefined,
      isPromised: false,
      isPaused: false,
      stoppedAt: undefined,
      breachedAt: undefined,
      elapsed: undefined,
    };
  else notes.add('doubtful', instance.path, 'It is a new instance of a clock that continues in prazo: it is left out.');
  return undefined;
}

const minutesOf = (part: PayloadPart<number | null | undefined>) =>
  part.isMissing ? undefined : { minutes: part.number(0, 1e9) };

/** Applies a metric event to a clock. */
function tell(clock: Instance, at: number, event: PayloadPart<ZendeskMetricEvent>): void {
  const [type, status] = [event.at('type').text(), event.at('status')];
  if (type === 'activate' || type === 'fulfill') {
    clock.isPaused = false;
    clock.stoppedAt = type === 'fulfill' ? at : undefined;
    if (type === 'activate') clock.elapsed = undefined;
  } else if (type === 'pause') clock.isPaused = true;
  else if (type === 'breach') clock.breachedAt = at;
  else if (type === 'apply_sla') clock.isPromised ||= !event.at('sla').isMissing;
  else if (type === 'update_status' && !status.isMissing) {
    const [business, wall] = [minutesOf(status.at('business')), minutesOf(status.at('calendar'))];
    clock.elapsed = { ...(business && { business }), ...(wall && { wall }) };
  }
}

/** Returns the clocks in metric events. Only clocks to which a target was applied, or which breached, are included. */
function clocksIn(events: ReturnType<typeof metricEventsOf>, notes: Notes): readonly VendorClock[] {
  const clocks = new Map<string, Instance | undefined>();
  for (const { at, event } of events) {
    const key = `${event.at('metric').text()} ${event.at('instance_id').id()}`;
    // Instance 0 only records that Zendesk measures the metric.
    if (key.endsWith(' 0')) continue;
    const clock = clocks.has(key) ? clocks.get(key) : begun(event, notes);
    clocks.set(key, clock);
    if (clock !== undefined) tell(clock, at, event);
  }
  return [...clocks.values()].flatMap((clock): VendorClock[] => {
    if (clock === undefined || !(clock.isPromised || clock.breachedAt !== undefined)) return [];
    const { metric, cycle, isPaused, stoppedAt, breachedAt, elapsed } = clock;
    return [
      {
        metric,
        ...(cycle !== undefined && { cycle }),
        // The minutes of a running clock are those at its breach.
        ...(stoppedAt === undefined
          ? { paused: isPaused, stoppedAt: null }
          : { stoppedAt: isoText(stoppedAt), breached: false, ...(elapsed && { elapsed }) }),
        ...(breachedAt !== undefined && { breachedAt: isoText(breachedAt), breached: true }),
      },
    ];
  });
}

/**
 * Returns Zendesk's own due times and verdicts of a ticket, to compare with `sla.compare`: from its targets, and from its metric events
 * for each instance, which is a cycle in prazo. The values of a running clock are as of its last event.
 */
export function zendeskSays(
  ticket: Enclosed<ZendeskTargets, 'ticket'>,
  metricEvents?: ZendeskMetricEvents | null,
): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const ticketPart = resource<ZendeskTargets>(ticket, 'ticket');
  const slas = ticketPart.at('slas');
  if (slas.isMissing)
    notes.add('absent', ticketPart.path, 'The ticket does not contain its targets: request it with "?include=slas".');
  const targets = (slas.isMissing ? [] : slas.at('policy_metrics').list()).flatMap((target) => clockOf(target, notes));
  const events = metricEvents ?? ticketPart.at('metric_events').value;
  const clocks =
    events === undefined || events === null
      ? []
      : clocksIn(metricEventsOf(events as ZendeskMetricEvents, ticketPart.at('id').id()), notes);
  // A clock that a target describes already is not repeated.
  const said = new Set(targets.filter(({ paused }) => paused !== undefined).map(({ metric }) => metric));
  const isSaid = ({ metric, stoppedAt }: VendorClock) => stoppedAt === null && said.has(metric);
  return notes.convertedTo([
    ...targets,
    ...clocks.map(({ paused, ...clock }) => (isSaid(clock) || paused === undefined ? clock : { ...clock, paused })),
  ]);
}
