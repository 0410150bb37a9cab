import { FIRST_INSTANT, LAST_INSTANT } from '../../../input/instant';
import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { isoInstant, isoText } from '../common/instants';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, type PayloadPart, resource } from '../common/payload-part';
import { dueUnlessPaused } from '../common/vendor-clocks';
import { type JiraTimeMetric, metricId } from './catalog';

/** A time in several formats, of which at least one is present. */
interface JiraTime {
  readonly epochMillis?: number | null | undefined;
  readonly iso8601?: string | null | undefined;
  readonly jira?: string | null | undefined;
}

interface JiraAmount {
  readonly millis: number;
}

interface JiraCycle {
  readonly startTime?: JiraTime | null | undefined;
  readonly stopTime?: JiraTime | null | undefined;
  readonly breachTime?: JiraTime | null | undefined;
  readonly breached?: boolean | null | undefined;
  readonly paused?: boolean | null | undefined;
  readonly elapsedTime?: JiraAmount | null | undefined;
  readonly remainingTime?: JiraAmount | null | undefined;
}

/** An SLA of a request, as listed by `GET /rest/servicedeskapi/request/{key}/sla` or stored in the SLA field. */
export interface JiraSla {
  readonly name: string;
  readonly completedCycles: readonly JiraCycle[];
  readonly ongoingCycle?: JiraCycle | null | undefined;
}

const MOST_MS = 8.64e15;

function timeOf(time: PayloadPart<JiraTime>): number {
  const [millis, iso, jira] = [time.at('epochMillis'), time.at('iso8601'), time.at('jira')];
  if (!millis.isMissing) return millis.number(FIRST_INSTANT, LAST_INSTANT);
  return isoInstant(iso.isMissing ? jira : iso);
}

const amountOf = (amount: PayloadPart<JiraAmount>) => ({
  business: { milliseconds: amount.at('millis').number(-MOST_MS, MOST_MS) },
});

function clockOf(cycle: PayloadPart<JiraCycle>, metric: string, number: number): VendorClock {
  const [stop, breach, paused] = [cycle.at('stopTime'), cycle.at('breachTime'), cycle.at('paused')];
  const [elapsed, remaining, breached] = [cycle.at('elapsedTime'), cycle.at('remainingTime'), cycle.at('breached')];
  const due = breach.optional((part) => isoText(timeOf(part)));
  return {
    metric,
    cycle: number,
    ...dueUnlessPaused(due, paused.isTrue()),
    ...(!stop.isMissing && { stoppedAt: isoText(timeOf(stop)) }),
    ...(!elapsed.isMissing && { elapsed: amountOf(elapsed) }),
    ...(!remaining.isMissing && { remaining: amountOf(remaining) }),
    ...(!paused.isMissing && { paused: paused.isTrue() }),
    ...(!breached.isMissing && { breached: breached.isTrue() }),
  };
}

/**
 * Returns Jira's own due times and verdicts of a request, one for each cycle, to compare with `sla.compare`. The SLAs of a request only
 * have names, so `timeMetrics` is needed to find their metrics.
 */
export function jiraClocks(
  slas: Enclosed<readonly JiraSla[], 'values'>,
  timeMetrics: Enclosed<readonly JiraTimeMetric[], 'timeMetrics'>,
): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const byName = new Map<string, string>();
  for (const metric of resource<readonly JiraTimeMetric[]>(timeMetrics, 'timeMetrics').list())
    byName.set(metric.at('name').text(), metricId(metric));
  const clocks = resource<readonly JiraSla[]>(slas, 'values')
    .list()
    .flatMap((sla) => {
      const [name, ongoing] = [sla.at('name').text(), sla.at('ongoingCycle')];
      const metric = byName.get(name);
      if (metric === undefined) {
        notes.add('absent', sla.path, `No SLA of the project has the name "${name}": it is left out.`);
        return [];
      }
      const completed = sla
        .at('completedCycles')
        .list()
        .map((cycle) => ({ cycle, start: timeOf(cycle.at('startTime')) }));
      const cycles = completed.sort((a, b) => a.start - b.start).map(({ cycle }) => cycle);
      return [...cycles, ...(ongoing.isMissing ? [] : [ongoing])].map((cycle, index) =>
        clockOf(cycle, metric, index + 1),
      );
    });
  return notes.convertedTo(clocks);
}
