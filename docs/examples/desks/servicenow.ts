import {
  type ServiceNowAudit,
  type ServiceNowOtherSchedule,
  type ServiceNowSchedule,
  type ServiceNowSla,
  type ServiceNowSpan,
  type ServiceNowTask,
  type ServiceNowTaskSla,
  serviceNowCalendar,
  serviceNowCatalog,
  serviceNowClocks,
  serviceNowTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

/** The rows of three tables, each as the `result` of the Table API. */
interface Schedules {
  readonly cmn_schedule: readonly (ServiceNowSchedule & { readonly sys_id: string })[];
  readonly cmn_schedule_span: readonly ServiceNowSpan[];
  readonly cmn_other_schedule: readonly ServiceNowOtherSchedule[];
}

interface Tickets {
  readonly incident: readonly (ServiceNowTask & { readonly sys_id: string })[];
  readonly sys_audit: readonly ServiceNowAudit[];
  readonly task_sla: readonly ServiceNowTaskSla[];
}

export const read: ReadHelpDesk = (schedules, policies, tickets) => {
  const { cmn_schedule, cmn_schedule_span, cmn_other_schedule } = schedules as Schedules;
  const { incident, sys_audit, task_sla } = tickets as Tickets;
  return {
    calendars: Object.fromEntries(
      cmn_schedule.map((schedule) => [
        `schedule${schedule.sys_id}`,
        serviceNowCalendar(schedule, cmn_schedule_span, cmn_other_schedule),
      ]),
    ),
    catalog: serviceNowCatalog(policies as { readonly result: readonly ServiceNowSla[] }),
    cases: incident.map((task) => ({
      ticket: serviceNowTicket(task, sys_audit),
      clocks: serviceNowClocks(task_sla, task.sys_id),
    })),
  };
};
