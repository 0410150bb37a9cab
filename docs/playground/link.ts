import { BLANK, HELP_DESKS, LANGUAGES, SAMPLE, type State, THEMES, type TypedEvent } from './state';

/** A problem of a link. */
export interface LinkProblem {
  readonly why: 'tooLong' | 'version' | 'unknownKey' | 'badValue' | 'twice' | 'tooManyEvents';
  /** The key in the link; empty if the problem is the whole link. */
  readonly key: string;
}

const VERSION = '1';
/** Browsers accept about 2 million characters. Nobody enters more events than the limit below. */
const LONGEST = 1_000_000;
const MOST_EVENTS = 200;

/** The text fields of the state, by their keys in a link. */
const TEXTS = {
  category: 'category',
  level: 'level',
  metric: 'metric',
  opened: 'openedAt',
  asOf: 'asOf',
  zone: 'zone',
  hours: 'hours',
  holidays: 'holidays',
  days: 'days',
} as const satisfies Readonly<Record<string, keyof State>>;

const CHOICES = { lang: LANGUAGES, theme: THEMES, optional: ['yes'] } as const;
const KEYS: readonly string[] = [
  'v',
  'catalog',
  'event',
  ...Object.keys(TEXTS),
  ...Object.keys(CHOICES),
  ...HELP_DESKS,
];

/** Decodes the characters that are allowed in a link, so that it is easier to read. */
const readable = (encoded: string): string =>
  encoded.replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%40', '@');

/** Formats JSON, indented or without white space. Returns any other text unchanged. */
function rewritten(text: string, indent?: number): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, indent);
  } catch {
    return text;
  }
}

const inLines = (text: string): string => rewritten(text, 2);

const eventText = ({ type, at, detail }: TypedEvent): string => `${type} ${at} ${detail}`.trimEnd();

function eventOf(text: string): TypedEvent {
  const [, type = '', at = '', detail = ''] = /^(\S*) ?(\S*) ?([\s\S]*)$/.exec(text) ?? [];
  return { type, at, detail };
}

/** Returns the state as the part of a link after `#`. */
export function linkOf(state: State): string {
  const link = new URLSearchParams({ v: VERSION, lang: state.language });
  if (state.theme !== BLANK.theme) link.set('theme', state.theme);
  if (state.catalogFrom === 'json') link.set('catalog', rewritten(state.catalog));
  if (state.calendarFrom !== 'typed') link.set(state.calendarFrom, rewritten(state.schedule));
  if (state.optional) link.set('optional', 'yes');
  for (const [key, name] of Object.entries(TEXTS)) if (state[name] !== BLANK[name]) link.set(key, state[name]);
  for (const event of state.events) link.append('event', eventText(event));
  return readable(link.toString());
}

/** Returns the first value of a key in a link, if it is a known one. */
function chosen<T extends string>(link: URLSearchParams, key: string, known: readonly T[], problems: LinkProblem[]) {
  const value = link.get(key);
  if (value === null) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined) problems.push({ why: 'badValue', key });
  return found;
}

function problemsOfKeys(link: URLSearchParams): LinkProblem[] {
  const problems: LinkProblem[] = [];
  const version = link.get('v');
  if (version !== null && version !== VERSION) problems.push({ why: 'version', key: version.slice(0, 20) });
  for (const key of new Set(link.keys())) {
    if (!KEYS.includes(key)) problems.push({ why: 'unknownKey', key: key.slice(0, 40) });
    else if (key !== 'event' && link.getAll(key).length > 1) problems.push({ why: 'twice', key });
  }
  return problems;
}

/** Reads the state from the part of a link after `#`. Missing and invalid parts have the values of `BLANK`. */
export function readLink(hash: string): { readonly state: State; readonly problems: readonly LinkProblem[] } {
  const text = hash.replace(/^#/, '');
  if (text === '') return { state: SAMPLE, problems: [] };
  if (text.length > LONGEST) return { state: SAMPLE, problems: [{ why: 'tooLong', key: '' }] };
  const link = new URLSearchParams(text);
  const problems = problemsOfKeys(link);
  const events = link.getAll('event').map(eventOf);
  if (events.length > MOST_EVENTS) problems.push({ why: 'tooManyEvents', key: 'event' });
  const texts = Object.entries(TEXTS).map(([key, name]) => [name, link.get(key) ?? BLANK[name]]);
  const catalog = link.get('catalog');
  const desk = HELP_DESKS.find((name) => link.has(name));
  const state: State = {
    ...BLANK,
    ...(Object.fromEntries(texts) as Pick<State, (typeof TEXTS)[keyof typeof TEXTS]>),
    language: chosen(link, 'lang', CHOICES.lang, problems) ?? BLANK.language,
    theme: chosen(link, 'theme', CHOICES.theme, problems) ?? BLANK.theme,
    optional: chosen(link, 'optional', CHOICES.optional, problems) !== undefined,
    catalogFrom: catalog === null ? 'support' : 'json',
    catalog: inLines(catalog ?? ''),
    calendarFrom: desk ?? 'typed',
    schedule: desk === undefined ? '' : inLines(link.get(desk) ?? ''),
    events: events.slice(0, MOST_EVENTS),
  };
  return { state, problems };
}
