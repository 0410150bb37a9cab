/** A group of guides that answer one kind of question. */
export interface GuideGroup {
  readonly title: string;
  /** The topic of the group in a short sentence, for `llms.txt`. */
  readonly about: string;
  /** The paths of the pages from docs/, in reading order. */
  readonly pages: readonly string[];
}

/**
 * All pages in reading order: for the sidebar of the site, the README, `llms.txt`, and the test that runs the first guide of
 * each group with the packed package.
 */
export const GUIDE_GROUPS: readonly GuideGroup[] = [
  {
    title: 'Start',
    about: 'Compute a first due time, and learn the words.',
    pages: ['quick-start.md', 'questions.md', 'glossary.md', 'migrating.md'],
  },
  {
    title: 'Your desk',
    about: 'Define what your desk promises, and when it is due.',
    pages: ['catalog.md', 'own-catalog.md', 'deadlines.md', 'around-the-clock.md', 'policies.md'],
  },
  {
    title: 'Time',
    about: 'Define when time counts.',
    pages: ['calendars.md', 'holidays.md', 'brazil.md', 'time-zones.md', 'temporal.md'],
  },
  {
    title: 'Tickets',
    about: 'Compute the status of a ticket from its events.',
    pages: ['ticket-clock.md', 'typing-your-tickets.md', 'testing.md'],
  },
  {
    title: 'Help desks',
    about: 'Read calendars, catalogs and tickets from the API of a help desk.',
    pages: [
      'from-your-help-desk.md',
      'from-zendesk.md',
      'from-jira.md',
      'from-zammad.md',
      'from-freshworks.md',
      'from-servicenow.md',
      'from-frappe.md',
      'from-glpi.md',
      'from-chatwoot.md',
      'from-intercom.md',
      'from-hubspot.md',
      'is-your-desk-right.md',
    ],
  },
  {
    title: 'Showing',
    about: 'Show figures and pictures to people.',
    pages: ['showing.md', 'react-vue-svelte.md', 'pictures.md', 'reports.md', 'monthly-report.md', 'playground.md'],
  },
  {
    title: 'Storing',
    about: 'Store results in columns, and read and write JSON.',
    pages: ['storing.md', 'schemas.md'],
  },
  {
    title: 'Scale',
    about: 'Compute many tickets, and know when to compute them again.',
    pages: ['thresholds.md', 'queue.md', 'bulk.md', 'benchmarks.md'],
  },
  {
    title: 'Warehouse',
    about: 'Compute the same results in SQL.',
    pages: ['in-your-warehouse.md', 'warehouse-traps.md'],
  },
  {
    title: 'Reference',
    about: 'Look up every rule, error and limit.',
    pages: [
      'rules.md',
      'errors.md',
      'where-it-runs.md',
      'how-it-is-checked.md',
      'examples/README.md',
      '../CHANGELOG.md',
    ],
  },
  {
    title: 'Maintaining',
    about: 'Changing prazo itself.',
    pages: ['architecture.md', 'CONTRIBUTING.md', 'SECURITY.md', 'licences.md'],
  },
];
