import {
  type JiraCalendar,
  type JiraComment,
  type JiraHistory,
  type JiraIssue,
  type JiraPriority,
  type JiraSla,
  type JiraTimeMetric,
  jiraCalendar,
  jiraCatalog,
  jiraClocks,
  jiraTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

interface Schedules {
  readonly calendars: readonly (JiraCalendar & { readonly id: number })[];
}

/** The SLAs of the project and the priorities of the site, in one file. */
interface Policies {
  readonly timeMetrics: readonly JiraTimeMetric[];
  readonly priorities: readonly JiraPriority[];
}

/** An issue with its changelog, its comments and its SLAs. */
interface Case {
  readonly issue: JiraIssue;
  readonly changelog: { readonly histories: readonly JiraHistory[] };
  readonly comments: { readonly comments: readonly JiraComment[] };
  readonly sla: { readonly values: readonly JiraSla[] };
}

/** Reads the calendars and SLAs of a project, and a list of {@link Case}. */
export const read: ReadHelpDesk = (schedules, policies, tickets) => {
  const { calendars } = schedules as Schedules;
  const { timeMetrics, priorities } = policies as Policies;
  return {
    calendars: Object.fromEntries(calendars.map((calendar) => [`c${calendar.id}`, jiraCalendar(calendar)])),
    catalog: jiraCatalog(timeMetrics, { priorities }),
    cases: (tickets as readonly Case[]).map(({ issue, changelog, comments, sla }) => ({
      ticket: jiraTicket(issue, changelog, { comments }),
      clocks: jiraClocks(sla, timeMetrics),
    })),
  };
};
