import type { DateTime } from 'luxon';
import { type Instant, type Issue, isPrazoError, supportCatalog, type TicketStatus } from 'prazo';
import { table, title } from './table';
import { type Desk, readTickets } from './tickets';
import { amountWord, instantWord, type Language, nameOf, phaseWord, targetWord, verdictWord, WORDS } from './words';

const TEXT = {
  en: {
    title: (at: string) => `Tickets as of ${at}`,
    headings: ['metric', 'target', 'due', 'clock', 'verdict', 'left'],
    moving: '* paused: due time if resumed now',
    wrong: 'These tickets have mistakes:',
  },
  'pt-BR': {
    title: (at: string) => `Tickets em ${at}`,
    headings: ['métrica', 'meta', 'prazo', 'contagem', 'situação', 'resta'],
    moving: '* em pausa: prazo se retomado agora',
    wrong: 'Há erros nestes tickets:',
  },
} as const;

/** The printed lines, with the exit code. */
export interface Output {
  readonly code: 0 | 1;
  readonly lines: readonly string[];
}

/** Returns the instant of the latest event of all tickets. */
export function latest({ calendar, tickets }: Desk): DateTime {
  return tickets
    .flatMap(({ openedAt, events = [] }) => [openedAt, ...events.map(({ at }) => at)])
    .map((instant) => calendar.add(instant, { minutes: 0 }))
    .reduce((a, b) => (b > a ? b : a));
}

type Status = TicketStatus<typeof supportCatalog>;

/** Returns a row for each metric that has a target or awaits one. */
function rowsOf({ metrics, promised }: Status, language: Language): readonly (readonly string[])[] {
  const rows = promised.map((id) => metrics[id]);
  return rows.map(({ metric, basis, target, due, dueIfResumed, phase, verdict, remaining }) => {
    const { none, business } = WORDS[language];
    const isBusiness = basis === 'business';
    const left = isBusiness ? remaining?.business : remaining?.wall;
    return [
      nameOf(supportCatalog.metrics, metric, language),
      targetWord(target, language),
      `${instantWord(due ?? dueIfResumed, language)}${phase === 'paused' ? ' *' : ''}`,
      phaseWord(phase, language),
      verdictWord(verdict, language),
      left === undefined || phase === 'stopped' ? none : `${amountWord(left)}${isBusiness ? ` ${business}` : ''}`,
    ];
  });
}

function heading({ id, category, level }: Status, language: Language): string {
  const labels = [
    nameOf(supportCatalog.categories, category, language),
    nameOf(supportCatalog.levels, level, language),
  ];
  return [...(id === undefined ? [] : [id]), ...labels].join(' · ');
}

function page(desk: Desk, asOf: Instant, language: Language): readonly string[] {
  const statuses = desk.tickets.map((ticket) => desk.sla.status(ticket, asOf));
  const rows = statuses.map((status) => rowsOf(status, language));
  const { title: text, headings, moving } = TEXT[language];
  const [head = '', rule = '', ...lines] = table(headings, rows.flat());
  const groups = statuses.flatMap((status, index) => {
    const before = rows.slice(0, index).flat().length;
    return ['', heading(status, language), ...lines.slice(before, before + (rows[index]?.length ?? 0))];
  });
  const isMoving = statuses.some(({ metrics }) => Object.values(metrics).some(({ phase }) => phase === 'paused'));
  return [
    ...title(text(instantWord(statuses[0]?.asOf, language))),
    head,
    rule,
    ...groups,
    ...(isMoving ? ['', moving] : []),
  ];
}

/** Reads the tickets in the text of a file and passes them to `make`. If they have mistakes, returns one line for each. */
export function withTickets(json: string, language: Language, make: (desk: Desk) => Output): Output {
  const { wrong } = TEXT[language];
  const refusal = (issues: readonly Issue[]): Output => ({
    code: 1,
    lines: [
      wrong,
      ...issues.map(
        ({ path, expected, received, code }) => `  ${path}: expected ${expected}, received ${received} (${code})`,
      ),
    ],
  });
  try {
    const desk = readTickets(JSON.parse(json));
    return desk.ok ? make(desk.value) : refusal(desk.issues);
  } catch (error) {
    if (isPrazoError(error)) return refusal(error.issues);
    if (error instanceof SyntaxError) return { code: 1, lines: [wrong, `  ${error.message}`] };
    throw error;
  }
}

/** Returns the due times and the status of the tickets in the text of a file. */
export function ticketsPage(json: string, asOf: string | undefined, language: Language): Output {
  return withTickets(json, language, (desk) => ({ code: 0, lines: page(desk, asOf ?? latest(desk), language) }));
}
