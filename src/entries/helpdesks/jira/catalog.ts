import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { idOf } from '../ids';
import { type Enclosed, Part, resource } from '../part';
import { Notes, type Told } from '../told';
import { conditionsOf, EVENTS, type JiraCondition } from './conditions';
import { type JiraPriority, levelsIn, levelsOf } from './priorities';

/** A goal of an SLA; its `duration`, in ms, may be left out, for no goal. */
export interface JiraGoal {
  readonly jqlQuery?: string | null | undefined;
  readonly defaultGoal?: boolean | null | undefined;
  readonly duration?: number | null | undefined;
  /** Absent, the calendar that is open day and night. */
  readonly calendarId?: number | string | null | undefined;
  readonly subGoals?: readonly unknown[] | null | undefined;
}

/** An SLA of a project, as the SLA page of its settings loads it; no public API gives it. */
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
  /** From `GET /rest/api/3/priority`, the highest first. */
  readonly priorities: Enclosed<readonly JiraPriority[], 'priorities'>;
}

/** A hundred years. */
const MOST_MS = 3_155_673_600_000;

/** The most looks for a goal, which each level has in each category. */
const MOST_LOOKS = 1_000_000;

/** The id of the metric that an SLA is. */
export const metricOf = (sla: Part<JiraTimeMetric>): string => idOf('m', sla.at('id').id());

interface Goal {
  readonly target: Target | undefined;
  /** The levels that it is for; undefined for a query that is not of priorities alone. */
  readonly levels: readonly string[] | 'all' | undefined;
  readonly jql: string;
}

function targetOf(goal: Part<JiraGoal>): Target | undefined {
  const [duration, calendar] = [goal.at('duration'), goal.at('calendarId')];
  if (duration.isNothing) return undefined;
  const seconds = duration.number(1, MOST_MS) / 1000;
  const amount = seconds % 60 === 0 ? { businessMinutes: seconds / 60 } : { businessSeconds: seconds };
  return { ...amount, calendar: calendar.isNothing ? 'always' : idOf('c', calendar.id()) };
}

/** The SLAs of a project as a catalog: each is a metric, each priority a level, each other query of a goal a category. */
export function jiraCatalog(
  timeMetrics: Enclosed<readonly JiraTimeMetric[], 'timeMetrics'>,
  options: JiraCatalogOptions,
): Told<CatalogDefinition> {
  const notes = new Notes();
  const { levels, byWord } = levelsOf(
    new Part(options, 'options').at('priorities').value as JiraCatalogOptions['priorities'],
  );
  const metrics: Record<string, Metric> = {};
  const goals = new Map<string, readonly Goal[]>();
  /** The category of each query that is not of priorities alone. */
  const categories = new Map<string, string>();
  const given = resource<readonly JiraTimeMetric[]>(timeMetrics, 'timeMetrics');
  for (const sla of given.list()) {
    const [id, config] = [metricOf(sla), sla.at('config')];
    const conditions = conditionsOf(config.at('definition'), notes);
    if (conditions.starts.length === 0 || conditions.stops.length === 0) {
      notes.take('unsupported', sla.path, 'Of its starts or of its stops none is known: it is left out.');
      continue;
    }
    const labels = sla.at('name').name();
    if (Object.hasOwn(metrics, id)) throw sla.at('id').unlike('each SLA once', 'duplicateId');
    metrics[id] = { labels, ...conditions, repeats: true, reclassification: 'retroactive' };
    goals.set(
      id,
      config
        .at('goals')
        .list()
        .map((goal) => {
          const query = goal.at('jqlQuery');
          const jql = query.isNothing ? '' : query.text().trim();
          const isAll = goal.at('defaultGoal').isSo() || jql === '';
          const named = isAll ? 'all' : levelsIn(jql, byWord);
          if (named === undefined && !categories.has(jql)) {
            categories.set(jql, `g${categories.size + 1}`);
            const text = `Jira decides by this query which goal an issue has: give the category ${categories.get(jql)} to its issues.`;
            notes.take('host', query.path, text);
          }
          if (goal.at('subGoals').items().length > 0)
            notes.take('unsupported', goal.at('subGoals').path, 'Goals within a goal are left out.');
          if (!goal.at('duration').isNothing && goal.at('calendarId').isNothing) {
            const text = 'It names no calendar: give createSla a calendar "always" that is open day and night.';
            notes.take('doubtful', goal.path, text);
          }
          return { target: targetOf(goal), levels: named, jql };
        }),
    );
  }

  if (goals.size === 0) throw given.unlike('an SLA of which a start and a stop are known', 'missing');
  const looks = Object.keys(levels).length * (categories.size + 1) * [...goals.values()].flat().length;
  if (looks > MOST_LOOKS) throw given.unlike('fewer goals, queries and priorities', 'tooLarge');

  /** Of each level what the first goal of each metric promises that is for it, or for the query. */
  const targetsBy = (jql: string | undefined): Record<string, Record<string, Target>> =>
    Object.fromEntries(
      Object.keys(levels).map((level) => [
        level,
        Object.fromEntries(
          [...goals].flatMap(([id, list]) => {
            const held = list.find((goal) =>
              goal.levels === undefined ? goal.jql === jql : goal.levels === 'all' || goal.levels.includes(level),
            );
            return held?.target === undefined ? [] : [[id, held.target]];
          }),
        ),
      ]),
    );
  return notes.on({
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
