import { list, object, table } from '../input/composite';
import type { Report } from '../input/flaw';
import { shortened, show } from '../input/issue';
import { labels } from '../input/labels';
import { choose, flag, type Parts, refine, refineParts, type Schema, satisfying, text } from '../input/schema';
import { own } from './find';
import { filled, id, idsIn, idsInOptional, reference } from './ids';
import type { Metric, PauseRule } from './metric';
import { reclassification, reopening } from './policy';
import { metricEvents, type Trigger, type TriggerOn } from './trigger';

/** The pauses of a metric that hold are counted as bits; no desk has so many. */
const MOST_PAUSES = 30;

/** Far more metrics than a desk has, and few enough for each event to look at all of them. */
const MOST_METRICS = 500;

/** An event that a metric may name: a built-in one, or one of the catalog's own. */
function eventSchema(ownEvents: readonly string[] | undefined): Schema<string> {
  const known = reference(ownEvents && [...metricEvents(), ...ownEvents]);
  const cancelled = refine(text, (value, report) => {
    report('unmeetableTrigger', [], 'no cancellation, as that ends every clock by itself', show(value));
  });
  return choose((value) => (value === 'cancelled' ? cancelled : known));
}

/** Each case that is given must be one that the event can be. */
function rejectUnmeetable(trigger: Parts<Trigger>, report: Report): void {
  const { event } = trigger;
  if (event === undefined) return;
  if ('tiers' in trigger && event !== 'escalated') {
    report('unmeetableTrigger', ['tiers'], 'only with "escalated", as no other event names a tier', show(event));
  }
  for (const key of ['reasons', 'by'] as const) {
    if (!(key in trigger) || event !== 'opened') continue;
    report('unmeetableTrigger', [key], 'not with "opened", which says neither a reason nor by whom', show(event));
  }
}

function triggersSchema(definition: unknown): Schema<readonly TriggerOn[]> {
  const event = eventSchema(idsInOptional(definition, 'events'));
  const some = (item: Schema<string>, expected: string) => filled(list(item), expected);
  const inSomeCases = refineParts(
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
  const trigger = choose<TriggerOn>((value) => (typeof value === 'string' ? event : inSomeCases));
  return filled(list(trigger), 'at least one event');
}

/** Where metrics follow each other in a circle, none of them can ever start: each circle is told of once. */
function rejectCircles(metrics: Parts<Readonly<Record<string, Metric>>>, report: Report): void {
  const seen = new Set<string>();
  for (const start of Object.keys(metrics)) {
    const way = new Set<string>();
    let next: string | undefined = start;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      way.add(next);
      next = own(metrics, next)?.follows;
    }
    if (next === undefined || !way.has(next)) continue;
    const circle = [...way].slice([...way].indexOf(next));
    report('circularFollows', [next, 'follows'], 'no circle', shortened([...circle, next].join(' → ')));
  }
}

/** The metrics of a definition; what they name must be in its other tables. */
export function metricsSchema(definition: unknown): Schema<Readonly<Record<string, Metric>>> {
  if ((idsIn(definition, 'metrics')?.length ?? 0) > MOST_METRICS) {
    return satisfying('tooLarge', `at most ${MOST_METRICS} metrics`, (_): _ is never => false);
  }
  const triggers = triggersSchema(definition);
  const pause = object<PauseRule>({ on: triggers, until: triggers });
  const pauses = filled(list(pause, 'a list of pauses', MOST_PAUSES), 'at least one pause');
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
      reclassification,
      reopening,
    },
    [
      ...(['labels', 'pauses', 'cancels', 'resets', 'follows'] as const),
      ...(['reopens', 'repeats', 'reclassification', 'reopening'] as const),
    ],
  );
  return refineParts(filled(table(id, metric), 'at least one metric'), rejectCircles);
}
