/** The schedules that can be pasted, by the help desk they are from. */
export const HELP_DESKS = ['zendesk', 'jira', 'zammad'] as const;
export type HelpDesk = (typeof HELP_DESKS)[number];

export const LANGUAGES = ['en', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** An event as it is typed. */
export interface TypedEvent {
  readonly type: string;
  /** A local time of the calendar's zone. */
  readonly at: string;
  /** The level, tier or target that it brings; of other events, the reason. */
  readonly detail: string;
}

/** All that is typed in the page, right or wrong. */
export interface State {
  readonly language: Language;
  readonly theme: Theme;
  readonly catalogFrom: 'support' | 'json';
  readonly catalog: string;
  readonly category: string;
  readonly level: string;
  readonly metric: string;
  readonly openedAt: string;
  readonly asOf: string;
  readonly calendarFrom: 'typed' | HelpDesk;
  readonly schedule: string;
  readonly zone: string;
  readonly hours: string;
  /** A Brazilian state, `BR` for the nation alone, or nothing. */
  readonly holidays: string;
  /** Whether carnival and Corpus Christi are closed, too. */
  readonly optional: boolean;
  /** Further holidays: one date a line, or JSON. */
  readonly days: string;
  readonly events: readonly TypedEvent[];
}

/** What a link that does not say otherwise means. */
export const BLANK: State = {
  language: 'en',
  theme: 'auto',
  catalogFrom: 'support',
  catalog: '',
  category: 'core',
  level: 'urgent',
  metric: 'resolution',
  openedAt: '2026-11-19T16:40',
  asOf: '2026-11-23T15:00',
  calendarFrom: 'typed',
  schedule: '',
  zone: 'America/Sao_Paulo',
  hours: 'mon-fri 09:00-12:00 13:00-18:00',
  holidays: '',
  optional: false,
  days: '',
  events: [],
};

/** The ticket that the page opens with: it waits over a night, and a holiday follows. */
export const SAMPLE: State = {
  ...BLANK,
  holidays: 'SP',
  events: [
    { type: 'responded', at: '2026-11-19T17:15', detail: '' },
    { type: 'paused', at: '2026-11-19T17:30', detail: 'waiting for the customer' },
    { type: 'resumed', at: '2026-11-23T10:00', detail: '' },
  ],
};
