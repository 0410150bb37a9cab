import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { SECOND_MS } from '../../../input/units';
import { catalogId } from '../common/catalog-ids';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, PayloadPart, resource } from '../common/payload-part';
import { targetFromSeconds } from '../common/targets';
import { conditionsOf, EVENTS, type JiraCondition } from './conditions';
import { type JiraPriority, levelsIn, levelsOf } from './priorities';

/** A goal of an SLA. `duration` is in ms; without it there is no target. */
export interface JiraGoal {
  readonly jqlQuery?: string | null | undefined;
  readonly defaultGoal?: boolean | null | undefined;
  readonly duration?: number | null | undefined;
  /** By default the calendar that is always open. */
  readonly calendarId?: number | string | null | undefined;
  readonly subGoals?: readonly unknown[] | null | undefined;
}

/** An SLA of a project, as loaded by the SLA page of the project settings. No public API returns it. */
export interface JiraTimeMetric {
  readonly id: number | string;
  readonly name: string;
  readonly config: {
    readonly definition: {
      readonly start: readonly JiraCondition[];
      readonly stop: readonly JiraCondition[];
      readonly pause?: readonly JiraCondition[] | null | undefined;
    };
    readonly goals: readonly JiraGoal[];
  };
}

export interface JiraCatalogOptions {
  /** The priorities from `GET /rest/api/3/priority`, highest first. */
  readonly priorities: Enclosed<readonly JiraPriority[], 'priorities'>;
}

/** The longest target, a hundred years. */
const MOST_MS = 3_155_673_600_000;

/** The most searches for a goal: each level in each category searches the goals of each metric. */
const MOST_SEARCHES = 1_000_000;

/** Returns the id of the metric for an SLA. */
export const metricId = (sla: PayloadPart<JiraTimeMetric>): string => catalogId('m', sla.at('id').id());

/** A goal of an SLA, parsed. */
interface Goal {
  readonly target: Target | undefined;
  /** The levels that the query names; undefined if the query names anything but priorities. */
  readonly levels: readonly string[] | 'all' | undefined;
  readonly jql: string;
}

function targetOf(goal: PayloadPart<JiraGoal>): Target | undefined {
  const [duration, calendar] = [goal.at('duration'), goal.at('calendarId')];
  if (duration.isMissing) return undefined;
  const seconds = duration.number(1, MOST_MS) / SECOND_MS;
  return {
    ...targetFromSeconds(seconds, true),
    calendar: calendar.isMissing ? 'always' : catalogId('c', calendar.id()),
  };
}

/**
 * Converts the SLAs of a Jira Service Management project to a catalog definition. Each SLA becomes a metric, each priority a level, and
 * each query of a goal that names more than priorities a category.
 */
export function jiraCatalog(
  timeMetrics: Enclosed<readonly JiraTimeMetric[], 'timeMetrics'>,
  options: JiraCatalogOptions,
): Converted<CatalogDefinition> {
  const notes = new Notes();
  const { levels, byWord } = levelsOf(
    new PayloadPart(options, 'options').at('priorities').value as JiraCatalogOptions['priorities'],
  );
  const metrics: Record<string, Metric> = {};
  const goals = new Map<string, readonly Goal[]>();
  /** The category of each query that names more than priorities. */
  const categories = new Map<string, string>();
  const timeMetricsPart = resource<readonly JiraTimeMetric[]>(timeMetrics, 'timeMetrics');
  for (const sla of timeMetricsPart.list()) {
    const [id, config] = [metricId(sla), sla.at('config')];
    const conditions = conditionsOf(config.at('definition'), notes);
    if (conditions.starts.length === 0 || conditions.stops.length === 0) {
      notes.add(
        'unsupported',
        sla.path,
        'None of the start conditions, or none of the stop conditions, is known: the SLA is left out.',
      );
      continue;
    }
    const labels = sla.at('name').name();
    if (Object.hasOwn(metrics, id)) throw sla.at('id').unexpected('each SLA once', 'duplicateId');
    metrics[id] = { labels, ...conditions, repeats: true, reclassification: 'retroactive' };
    goals.set(
      id,
      config
        .at('goals')
        .list()
        .map((goal) => {
          const query = goal.at('jqlQuery');
          const jql = query.isMissing ? '' : query.text().trim();
          const isAll = goal.at('defaultGoal').isTrue() || jql === '';
          const goalLevels = isAll ? 'all' : levelsIn(jql, byWord);
          if (goalLevels === undefined && !categories.has(jql)) {
            categories.set(jql, `g${categories.size + 1}`);
            const text = `Jira chooses the goal of an issue by this query: give matching issues the category "${categories.get(jql)}".`;
            notes.add('helpDesk', query.path, text);
          }
          if (goal.at('subGoals').items().length > 0)
            notes.add('unsupported', goal.at('subGoals').path, 'prazo has no goals within a goal: they are left out.');
          if (!goal.at('duration').isMissing && goal.at('calendarId').isMissing) {
            const text = 'The goal names no calendar: pass createSla a calendar "always" that is always open.';
            notes.add('doubtful', goal.path, text);
          }
          return { target: targetOf(goal), levels: goalLevels, jql };
        }),
    );
  }

  if (goals.size === 0)
    throw timeMetricsPart.unexpected('an SLA with a known start and a known stop condition', 'missing');
  const searches = Object.keys(levels).length * (categories.size + 1) * [...goals.values()].flat().length;
  if (searches > MOST_SEARCHES) throw timeMetricsPart.unexpected('fewer goals, queries and priorities', 'tooLarge');

  /** Returns the targets of each level. A metric has the target of its first goal for the level or for the query. */
  const targetsBy = (jql: string | undefined): Record<string, Record<string, Target>> =>
    Object.fromEntries(
      Object.keys(levels).map((level) => [
        level,
        Object.fromEntries(
          [...goals].flatMap(([id, list]) => {
            const first = list.find((goal) =>
              goal.levels === undefined ? goal.jql === jql : goal.levels === 'all' || goal.levels.includes(level),
            );
            return first?.target === undefined ? [] : [[id, first.target]];
          }),
        ),
      ]),
    );
  return notes.convertedTo({
    id: 'jira',
    levels,
    events: EVENTS,
    metrics,
    categories: {
      all: { labels: 'All issues', targets: targetsBy(undefined) },
      ...Object.fromEntries([...categories].map(([jql, id]) => [id, { labels: jql, targets: targetsBy(jql) }])),
    },
  });
}
