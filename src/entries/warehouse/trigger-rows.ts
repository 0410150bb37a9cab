import type { TriggerOn } from '../../catalog/trigger';
import { type PolicyConfig, policiesOf } from './desk-policies';
import { type JudgedMetric, judgedMetrics } from './policy-rows';
import type { Row } from './tables';

type TriggerRow = Row<'sla_triggers'>;

/** What an event does to a metric, in the order in which one event takes effect. */
const TURNS = { cancel: 1, abandon: 1, stop: 2, reopen: 3, start: 4, resume: 5, pause: 6 } as const;

type Act = keyof typeof TURNS;

/** The triggers of one act of a metric. */
type Acts = readonly (readonly [act: Act, on: readonly TriggerOn[]])[];

function actsOf({ metric, compiled }: JudgedMetric): Acts {
  const { cancels = [], stops, starts, pauses } = metric;
  const [rule] = pauses === undefined ? [] : 'on' in pauses ? [pauses] : pauses;
  const givesReasons = (event: string) =>
    rule?.on.some((one) => typeof one !== 'string' && one.event === event && one.reasons);
  // A wait for one reason ends that for another.
  const ends: readonly TriggerOn[] =
    rule === undefined ? [] : ['resolved', 'cancelled', ...(givesReasons('paused') ? ['paused'] : [])];
  return [
    ['cancel', cancels],
    ['abandon', ['cancelled']],
    ['stop', stops],
    ['reopen', compiled.reopening === 'ignore' ? [] : ['reopened']],
    ['start', starts],
    ['resume', [...(rule?.until ?? []), ...ends]],
    ['pause', rule?.on ?? []],
  ];
}

type Case = Pick<TriggerRow, 'event' | 'reason' | 'by_whom'>;

/** A trigger as cases: one for each of its reasons and of those it is by. */
function casesOf(trigger: TriggerOn): readonly Case[] {
  if (typeof trigger === 'string') return [{ event: trigger, reason: '', by_whom: '' }];
  const { event, reasons = [''], by = [''] } = trigger;
  return reasons.flatMap((reason) => by.map((by_whom) => ({ event, reason, by_whom })));
}

/** Whether every event of a case is one of another. */
function covers(one: Case, other: Case): boolean {
  const includes = (key: 'reason' | 'by_whom') => one[key] === '' || one[key] === other[key];
  return one.event === other.event && includes('reason') && includes('by_whom');
}

/** The cases without those that others cover. */
function widest(cases: readonly Case[]): readonly Case[] {
  return cases.filter((one, place) =>
    cases.every((other, index) => index === place || !covers(other, one) || (covers(one, other) && place < index)),
  );
}

function* rowsOf(metrics: readonly JudgedMetric[]): Generator<TriggerRow, void, undefined> {
  for (const judged of metrics) {
    if (judged.beyond !== undefined) continue;
    for (const [act, on] of actsOf(judged)) {
      const cases = widest(on.flatMap(casesOf));
      for (const one of cases) yield { metric: judged.compiled.id, act, turn: TURNS[act], ...one };
    }
  }
}

/**
 * What each type of event does to each metric that SQL judges: one row a trigger, reason and person. An event that meets
 * several rows of one act does that once. It takes what an SLA is made with.
 *
 * @example
 * ```ts
 * import { supportCatalog } from 'prazo';
 * const rows = [...triggerRows({ catalog: supportCatalog })];
 * rows.filter(({ metric, act }) => metric === 'firstResponse' && act === 'stop').map(({ event }) => event);
 * // → ['responded', 'resolved']
 * ```
 */
export function triggerRows(config: PolicyConfig): Generator<Row<'sla_triggers'>, void, undefined> {
  return rowsOf(judgedMetrics(policiesOf(config)));
}
