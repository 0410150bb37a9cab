import type { VendorClock } from '../../../sla/vendor-clock';
import { isoInstant, isoText } from '../instants';
import { type Enclosed, type Part, resource } from '../part';
import { Notes, type Told } from '../told';
import { metricEventsOf, type ZendeskMetricEvents } from './metric-events';
import { BY_NAME, METRICS, type ZendeskMetric } from './metrics';

/** What a ticket says of its targets, as `GET /api/v2/tickets/{id}?include=slas,metric_events` gives it. */
export interface ZendeskTargets {
  readonly id: number | string;
  readonly slas?:
    | {
        readonly policy_metrics?:
          | readonly {
              readonly metric: string;
              readonly stage: string;
              /** Null while it is paused. */
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

/** The stages of a target that is done. */
const DONE = ['achieved', 'completed'];

const named = (name: string): ZendeskMetric | undefined => (Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined);

function clockOf(target: Part<PolicyMetric>, notes: Notes): readonly VendorClock[] {
  const [name, stage, breach] = [target.at('metric'), target.at('stage'), target.at('breach_at')];
  const [metric, said] = [named(name.text()), stage.text()];
  if (metric === undefined) {
    notes.take('unsupported', name.path, `The metric "${name.text()}" is left out.`);
    return [];
  }
  const isPaused = said === 'paused';
  if (!isPaused && said !== 'active' && !DONE.includes(said))
    notes.take('doubtful', stage.path, `The stage "${said}" is not known: it is read as active.`);
  const due = breach.isNothing ? undefined : isoText(isoInstant(breach));
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

/** One clock of a metric, as its events tell it. */
interface Instance {
  readonly metric: string;
  readonly cycle?: number | undefined;
  isPromised: boolean;
  paused: boolean;
  stoppedAt?: number | undefined;
  breachedAt?: number | undefined;
  elapsed?: VendorClock['elapsed'];
}

/** The clocks in metric events. Only those to which a target was applied, or that breached, are promises. */
class Instances {
  readonly #instances = new Map<string, Instance>();
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** The clock of an event; none of what is not one, such as instance 0, which only says that a metric is measured. */
  #of(name: Part<string>, instance: Part<number>): Instance | undefined {
    const [called, n] = [name.text(), instance.number(0, 1e9)];
    const key = `${called} ${n}`;
    const known = this.#instances.get(key);
    if (known !== undefined || n === 0) return known;
    const metric = called === 'reply_time' ? (n === 1 ? 'firstReplyTime' : 'nextReplyTime') : named(called);
    if (metric === undefined) this.#notes.take('unsupported', name.path, `The metric "${called}" is left out.`);
    else if (METRICS[metric].repeats !== true && n > 1)
      this.#notes.take(
        'doubtful',
        instance.path,
        'It is another instance of a clock that goes on here: it is left out.',
      );
    else {
      const cycle = METRICS[metric].repeats ? { cycle: called === 'reply_time' ? n - 1 : n } : {};
      const begun = { metric, ...cycle, isPromised: false, paused: false };
      this.#instances.set(key, begun);
      return begun;
    }
    return undefined;
  }

  take({ at, event }: ReturnType<typeof metricEventsOf>[number]): void {
    const clock = this.#of(event.at('metric'), event.at('instance_id'));
    if (clock === undefined) return;
    switch (event.at('type').text()) {
      case 'activate':
        clock.paused = false;
        clock.stoppedAt = undefined;
        clock.elapsed = undefined;
        break;
      case 'pause':
        clock.paused = true;
        break;
      case 'fulfill':
        clock.paused = false;
        clock.stoppedAt = at;
        break;
      case 'breach':
        clock.breachedAt = at;
        clock.isPromised = true;
        break;
      case 'apply_sla':
        clock.isPromised ||= !event.at('sla').isNothing;
        break;
      case 'update_status': {
        const status = event.at('status');
        if (status.isNothing) break;
        const [calendar, business] = [status.at('calendar'), status.at('business')];
        clock.elapsed = {
          ...(!business.isNothing && { business: { minutes: business.number(0, 1e9) } }),
          ...(!calendar.isNothing && { wall: { minutes: calendar.number(0, 1e9) } }),
        };
        break;
      }
    }
  }

  clocks(): readonly VendorClock[] {
    return [...this.#instances.values()]
      .filter(({ isPromised }) => isPromised)
      .map(({ metric, cycle, paused, stoppedAt, breachedAt, elapsed }) => {
        const isDone = stoppedAt !== undefined;
        return {
          metric,
          ...(cycle !== undefined && { cycle }),
          ...(isDone
            ? { stoppedAt: isoText(stoppedAt), breached: breachedAt !== undefined }
            : { paused, stoppedAt: null }),
          ...(breachedAt !== undefined && { breachedAt: isoText(breachedAt), breached: true }),
          // The minutes of a clock that runs are those at its breach.
          ...(isDone && elapsed !== undefined && { elapsed }),
        };
      });
  }
}

/**
 * What Zendesk itself says of a ticket's clocks: the dues of its targets, and what its metric events tell of each instance,
 * which is a cycle here. One of a clock that runs is as of its last event.
 */
export function zendeskSays(
  ticket: Enclosed<ZendeskTargets, 'ticket'>,
  metricEvents?: ZendeskMetricEvents | null,
): Told<readonly VendorClock[]> {
  const notes = new Notes();
  const given = resource<ZendeskTargets>(ticket, 'ticket');
  const slas = given.at('slas');
  if (slas.isNothing) notes.take('absent', given.path, 'It does not hold its targets: read it with "?include=slas".');
  const targets = slas.isNothing ? [] : slas.at('policy_metrics').list();
  const instances = new Instances(notes);
  const events = metricEvents ?? given.at('metric_events').value;
  if (events !== undefined && events !== null)
    for (const one of metricEventsOf(events as ZendeskMetricEvents, given.at('id').id())) instances.take(one);
  return notes.on([...targets.flatMap((target) => clockOf(target, notes)), ...instances.clocks()]);
}
