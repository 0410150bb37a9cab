/** A page in the sidebar of the site, by its path from docs/; and the pages below it. */
export interface Guide {
  readonly page: string;
  readonly below?: readonly string[];
}

/** Guides that answer one kind of question. The first leads. */
export interface GuideGroup {
  readonly title: string;
  /** What a reader of them has in mind. */
  readonly about: string;
  readonly guides: readonly Guide[];
}

const HELP_DESKS = [
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
];

/**
 * All pages, in the order in which they are read. The sidebar of the site, `llms.txt`, and the test that runs the guides
 * from the packed package read it.
 */
export const GUIDE_GROUPS: readonly GuideGroup[] = [
  {
    title: 'Start',
    about: 'A first due time.',
    guides: [{ page: 'where-it-runs.md' }, { page: 'testing.md' }],
  },
  {
    title: 'Your desk',
    about: 'What is promised, and for when.',
    guides: [
      { page: 'catalog.md' },
      { page: 'deadlines.md' },
      { page: 'from-your-help-desk.md', below: HELP_DESKS },
      { page: 'is-your-desk-right.md' },
    ],
  },
  {
    title: 'Time',
    about: 'When time counts.',
    guides: [{ page: 'calendars.md' }, { page: 'time-zones.md' }, { page: 'holidays.md' }, { page: 'brazil.md' }],
  },
  {
    title: 'Tickets',
    about: 'What happens to a ticket, and what that does to its clocks.',
    guides: [{ page: 'ticket-clock.md' }, { page: 'policies.md' }, { page: 'thresholds.md' }],
  },
  {
    title: 'Showing',
    about: 'Figures for people.',
    guides: [{ page: 'reports.md' }],
  },
  {
    title: 'Storing',
    about: 'Columns and JSON.',
    guides: [{ page: 'storing.md' }],
  },
  {
    title: 'Scale',
    about: 'Many tickets.',
    guides: [{ page: 'benchmarks.md' }],
  },
  {
    title: 'Reference',
    about: 'Everything in full.',
    guides: [
      { page: 'rules.md' },
      { page: 'errors.md' },
      { page: 'migrating.md' },
      { page: 'how-it-is-checked.md' },
      { page: 'examples/README.md' },
      { page: '../CHANGELOG.md' },
    ],
  },
];
