import type { ReadHelpDesk } from '../help-desk';
import { read as chatwoot } from './chatwoot';
import { read as frappe } from './frappe';
import { read as freshdesk } from './freshdesk';
import { read as glpi } from './glpi';
import { read as hubspot } from './hubspot';
import { read as intercom } from './intercom';
import { read as jira } from './jira';
import { read as servicenow } from './servicenow';
import { read as zammad } from './zammad';
import { read as zendesk } from './zendesk';

/** The help desks whose exports the command line reads. */
export const HELP_DESKS: Readonly<Record<string, ReadHelpDesk>> = {
  zendesk,
  jira,
  zammad,
  freshdesk,
  servicenow,
  frappe,
  glpi,
  chatwoot,
  intercom,
  hubspot,
};
