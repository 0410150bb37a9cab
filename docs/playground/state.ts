/** The help desks whose schedules can be pasted. */
export const HELP_DESKS = ['zendesk', 'jira', 'zammad'] as const;
export type HelpDesk = (typeof HELP_DESKS)[number];

export const LANGUAGES = ['en', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** An event as it is entered. */
export interface TypedEvent {
  readonly type: string;
  /** A local time in the calendar's zone. */
  readonly at: string;
  /** The new level, tier or target; for other events, the reason. */
  readonly detail: string;
}

/** Everything that is entered in the page, valid or not. */
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
  /** A Brazilian state, `BR` for national holidays only, or ''. */
  readonly holidays: string;
  /** Whether the desk is also closed at carnival and on Corpus Christi. */
  readonly optional: boolean;
  /** Further holidays: one date per line, or JSON. */
  readonly days: string;
  readonly events: readonly TypedEvent[];
}

/** The values of keys that a link omits. */
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

/** The initial ticket: paused overnight, before a holiday. */
export const SAMPLE: State = {
  ...BLANK,
  holidays: 'SP',
  events: [
    { type: 'responded', at: '2026-11-19T17:15', detail: '' },
    { type: 'paused', at: '2026-11-19T17:30', detail: 'waiting for the customer' },
    { type: 'resumed', at: '2026-11-23T10:00', detail: '' },
  ],
};
