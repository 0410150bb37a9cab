import type { DateTime, Duration } from 'luxon';
import {
  type Calendar,
  type Catalog,
  type Comparison,
  createCalendar,
  createSla,
  defineCatalog,
  isPrazoError,
  type Sla,
  type Ticket,
} from 'prazo';
import type { ConversionNote, Converted } from 'prazo/helpdesks';
import type { HelpDesk, ReadHelpDesk } from './help-desk';
import { hintWord } from './hint-words';
import { paragraph, table, title } from './table';
import type { Output } from './tickets-page';
import { amountWord, instantWord, type Language, nameOf, targetWord, WORDS } from './words';

const TEXT = {
  en: {
    title: (name: string, at: string) => `${name}: tickets as of ${at}`,
    headings: ['ticket', 'metric', 'target', 'due'],
    comparison: 'Comparison with the help desk',
    differences: ['ticket', 'metric', 'value', 'prazo', 'help desk', 'reason'],
    agree: (agreed: number, of: number) => `${agreed} of ${of} agree.`,
    readings: 'What would explain the differences',
    explains: (count: number) => `explains ${count}`,
    unexplained: (count: number) => `Not explained: ${count}.`,
    notes: 'Not in the files',
  },
  'pt-BR': {
    title: (name: string, at: string) => `${name}: tickets em ${at}`,
    headings: ['ticket', 'métrica', 'meta', 'prazo'],
    comparison: 'Comparação com o help desk',
    differences: ['ticket', 'métrica', 'valor', 'prazo', 'help desk', 'motivo'],
    agree: (agreed: number, of: number) => `${agreed} de ${of} conferem.`,
    readings: 'O que explicaria as diferenças',
    explains: (count: number) => `explica ${count}`,
    unexplained: (count: number) => `Sem explicação: ${count}.`,
    notes: 'O que falta nos arquivos',
  },
} as const;

/** The number of readings to print. The most likely come first. */
const MOST_READINGS = 3;

/** Creates the calendars of a help desk. The first is the default. */
function calendarsOf({ calendars }: HelpDesk): { readonly first: Calendar; readonly all: Record<string, Calendar> } {
  const all = Object.fromEntries(Object.entries(calendars).map(([name, { value }]) => [name, createCalendar(value)]));
  const [first] = Object.values(all);
  if (first === undefined) throw new Error('there is no schedule');
  return { first, all };
}

const latest = (tickets: readonly Ticket[]): number =>
  Math.max(
    ...tickets.flatMap(({ openedAt, events = [] }) =>
      [openedAt, ...events.map(({ at }) => at)].map((at) => Date.parse(String(at))),
    ),
  );

function duesOf(sla: Sla<Catalog, string>, tickets: readonly Ticket[], language: Language): readonly string[] {
  const rows = tickets.flatMap((ticket) => {
    const promised = Object.entries(sla.deadlines(ticket)).filter(([, { target }]) => target !== undefined);
    return promised.map(([metric, { target, due }]) => [
      ticket.id ?? '',
      nameOf(sla.catalog.metrics, metric, language),
      targetWord(target, language),
      instantWord(due, language),
    ]);
  });
  return table(TEXT[language].headings, rows);
}

/** Returns a value of a comparison as text. */
function word(value: DateTime | Duration | boolean | undefined, language: Language): string {
  if (value === undefined) return WORDS[language].none;
  if (typeof value === 'boolean') return String(value);
  return 'toMillis' in value && 'zoneName' in value ? instantWord(value, language) : amountWord(value as Duration);
}

function differenceRow(id: string, comparison: Comparison, sla: Sla<Catalog, string>, language: Language) {
  const { metric, field, ours, theirs, hints } = comparison;
  return [
    id,
    nameOf(sla.catalog.metrics, metric, language),
    field,
    word(ours, language),
    word(theirs, language),
    hints[0] === undefined ? '' : hintWord(hints[0], language),
  ];
}

function comparisonOf(sla: Sla<Catalog, string>, desk: HelpDesk, asOf: number, language: Language): readonly string[] {
  const text = TEXT[language];
  const cases = desk.cases.map(({ ticket, clocks }) => ({ ticket: ticket.value, clocks: clocks.value }));
  const { compared, agreed, hints, unexplained, differences } = sla.compareAll(cases, asOf);
  const rows = differences.map(({ id, comparison }) => differenceRow(id ?? '', comparison, sla, language));
  return [
    ...title(text.comparison),
    text.agree(agreed, compared),
    ...(rows.length > 0 ? ['', ...table(text.differences, rows)] : []),
    ...(hints.length > 0
      ? [
          '',
          text.readings,
          ...hints
            .slice(0, MOST_READINGS)
            .map(({ hint, explains }) => `  ${hintWord(hint, language)}: ${text.explains(explains)}`),
        ]
      : []),
    ...(unexplained > 0 ? ['', text.unexplained(unexplained)] : []),
  ];
}

function notesOf({ calendars, catalog, cases }: HelpDesk): readonly ConversionNote[] {
  const all: readonly Converted<unknown>[] = [
    ...Object.values(calendars),
    catalog,
    ...cases.flatMap(({ ticket, clocks }) => [ticket, clocks]),
  ];
  const told = new Map(all.flatMap(({ notes }) => notes).map((note) => [note.text, note]));
  return [...told.values()];
}

/** Returns the due times of the tickets of a help desk, beside those that it shows, and the causes of differences. */
export function helpDeskPage(
  name: string,
  read: ReadHelpDesk,
  files: readonly [schedules: string, policies: string, tickets: string],
  asOf: string | undefined,
  language: Language,
): Output {
  const text = TEXT[language];
  try {
    const [schedules, policies, logs] = files.map((file) => JSON.parse(file) as unknown);
    const desk = read(schedules, policies, logs);
    const { first, all } = calendarsOf(desk);
    const catalog = defineCatalog(desk.catalog.value) as Catalog;
    const sla = createSla({ catalog, calendar: first, calendars: all }) as Sla<Catalog, string>;
    const tickets = desk.cases.map(({ ticket }) => ticket.value);
    const at = asOf === undefined ? latest(tickets) : Date.parse(asOf);
    const notes = notesOf(desk).flatMap(({ path, text }) => paragraph(`${path}: ${text}`));
    return {
      code: 0,
      lines: [
        ...title(text.title(name, instantWord(first.add(at, { minutes: 0 }), language))),
        ...duesOf(sla, tickets, language),
        '',
        ...comparisonOf(sla, desk, at, language),
        ...(notes.length > 0 ? ['', ...title(text.notes), ...notes] : []),
      ],
    };
  } catch (error) {
    if (isPrazoError(error) || error instanceof SyntaxError) return { code: 1, lines: error.message.split('\n') };
    throw error;
  }
}
