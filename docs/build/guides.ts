/** Guides that answer one kind of question. The first leads. */
export interface GuideGroup {
  readonly title: string;
  /** What its guides are about. */
  readonly about: string;
  /** By their paths from docs/. */
  readonly pages: readonly string[];
}

/**
 * All pages, in the order in which they are read: of the sidebar of the site, of README, of `llms.txt`, and of the test
 * that runs the guides that lead from the packed package.
 */
export const GUIDE_GROUPS: readonly GuideGroup[] = [
  {
    title: 'Start',
    about: 'A first due time.',
    pages: ['quick-start.md', 'questions.md', 'glossary.md', 'migrating.md'],
  },
  {
    title: 'Your desk',
    about: 'What is promised, and for when.',
    pages: ['catalog.md', 'own-catalog.md', 'deadlines.md', 'around-the-clock.md', 'policies.md'],
  },
  {
    title: 'Time',
    about: 'When time counts.',
    pages: ['calendars.md', 'holidays.md', 'brazil.md', 'time-zones.md', 'temporal.md'],
  },
  {
    title: 'Tickets',
    about: 'What happens to a ticket, and how its clocks stand.',
    pages: ['ticket-clock.md', 'typing-your-tickets.md', 'testing.md'],
  },
  {
    title: 'Help desks',
    about: 'Tickets from the API of a help desk.',
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
    about: 'Figures and pictures for people.',
    pages: ['showing.md', 'react-vue-svelte.md', 'pictures.md', 'reports.md', 'monthly-report.md', 'playground.md'],
  },
  {
    title: 'Storing',
    about: 'Columns and JSON.',
    pages: ['storing.md', 'schemas.md'],
  },
  {
    title: 'Scale',
    about: 'Many tickets, and when to look at them again.',
    pages: ['thresholds.md', 'queue.md', 'bulk.md', 'benchmarks.md'],
  },
  {
    title: 'Warehouse',
    about: 'The same answers in SQL.',
    pages: ['in-your-warehouse.md', 'warehouse-traps.md'],
  },
  {
    title: 'Reference',
    about: 'Everything in full.',
    pages: [
      'rules.md',
      'errors.md',
      'where-it-runs.md',
      'how-it-is-checked.md',
      'examples/README.md',
      '../CHANGELOG.md',
    ],
  },
];
