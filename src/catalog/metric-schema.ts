import { list, object, table } from '../input/composite';
import type { Report } from '../input/flaw';
import { shortened, show } from '../input/issue';
import { labels } from '../input/labels';
import { choose, flag, type Parts, refine, refineParts, type Schema, satisfying, text } from '../input/schema';
import { ownValue } from './find-target';
import { id, idsIn, idsInOptional, nonEmpty, reference } from './id-schemas';
import type { Metric, PauseRule } from './metric';
import { reclassificationSchema, reopeningSchema } from './policy';
import { metricEvents, type Trigger, type TriggerOn } from './trigger';

/** Limit for the pause rules of a metric, because the pauses in progress are stored as the bits of one number. */
const MOST_PAUSES = 30;

/** Limit for metrics, because an event is applied to each of them. It is far more than a desk needs. */
const MOST_METRICS = 500;

/** An event that a metric can name: a built-in event or an event of the catalog. */
function eventSchema(ownEvents: readonly string[] | undefined): Schema<string> {
  const known = reference(ownEvents && [...metricEvents(), ...ownEvents]);
  const cancelled = refine(text, (value, report) => {
    report('unmeetableTrigger', [], 'another event, because "cancelled" ends every clock anyway', show(value));
  });
  return choose((value) => (value === 'cancelled' ? cancelled : known));
}

/** Reports conditions that an event of this type can never meet. */
function rejectUnmeetable(trigger: Parts<Trigger>, report: Report): void {
  const { event } = trigger;
  if (event === undefined) return;
  if ('tiers' in trigger && event !== 'escalated') {
    report('unmeetableTrigger', ['tiers'], 'only with "escalated", because no other event has a tier', show(event));
  }
  for (const key of ['reasons', 'by'] as const) {
    if (!(key in trigger) || event !== 'opened') continue;
    report('unmeetableTrigger', [key], 'not with "opened", which has no reason and no "by"', show(event));
  }
}

function triggersSchema(definition: unknown): Schema<readonly TriggerOn[]> {
  const event = eventSchema(idsInOptional(definition, 'events'));
  const some = (item: Schema<string>, expected: string) => nonEmpty(list(item), expected);
  const filtered = refineParts(
    object<Trigger>(
      {
        event,
        reasons: some(text, 'at least one reason'),
        by: some(text, 'at least one name'),
        tiers: some(reference(idsInOptional(definition, 'tiers')), 'at least one tier'),
      },
      ['reasons', 'by', 'tiers'],
    ),
    rejectUnmeetable,
  );
  const trigger = choose<TriggerOn>((value) => (typeof value === 'string' ? event : filtered));
  return nonEmpty(list(trigger), 'at least one event');
}

/** Reports each circle of metrics that follow each other, once: none of them could ever start. */
function rejectCircles(metrics: Parts<Readonly<Record<string, Metric>>>, report: Report): void {
  const seen = new Set<string>();
  for (const start of Object.keys(metrics)) {
    const path = new Set<string>();
    let next: string | undefined = start;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      path.add(next);
      next = ownValue(metrics, next)?.follows;
    }
    if (next === undefined || !path.has(next)) continue;
    const circle = [...path].slice([...path].indexOf(next));
    report(
      'circularFollows',
      [next, 'follows'],
      'metrics that do not follow each other in a circle',
      shortened([...circle, next].join(' → ')),
    );
  }
}

/** The metrics of a definition. The events, tiers and metrics that they name must be defined in it. */
export function metricsSchema(definition: unknown): Schema<Readonly<Record<string, Metric>>> {
  if ((idsIn(definition, 'metrics')?.length ?? 0) > MOST_METRICS) {
    return satisfying('tooLarge', `at most ${MOST_METRICS} metrics`, (_): _ is never => false);
  }
  const triggers = triggersSchema(definition);
  const pause = object<PauseRule>({ on: triggers, until: triggers });
  const pauses = nonEmpty(list(pause, 'a list of pauses', MOST_PAUSES), 'at least one pause');
  const metric = object<Metric>(
    {
      labels,
      starts: triggers,
      stops: triggers,
      pauses: choose<PauseRule | readonly PauseRule[]>((value) => (Array.isArray(value) ? pauses : pause)),
      cancels: triggers,
      resets: triggers,
      follows: reference(idsIn(definition, 'metrics')),
      reopens: flag,
      repeats: flag,
      reclassification: reclassificationSchema,
      reopening: reopeningSchema,
    },
    [
      ...(['labels', 'pauses', 'cancels', 'resets', 'follows'] as const),
      ...(['reopens', 'repeats', 'reclassification', 'reopening'] as const),
    ],
  );
  return refineParts(nonEmpty(table(id, metric), 'at least one metric'), rejectCircles);
}
