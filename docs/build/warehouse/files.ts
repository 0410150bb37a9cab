import type { WarehouseColumn } from 'prazo/warehouse';
import { answers, bodies, byAsof, byEquality, indented, type Question, type QuestionArguments } from './bodies';
import { type Dialect, type DialectName, dialects } from './dialects';

interface Parameter {
  readonly name: string;
  readonly type: WarehouseColumn['type'];
}

const CALENDAR: Parameter = { name: 'the_calendar', type: 'text' };
const ASKED: Parameter = { name: 'asked_at', type: 'bigint' };
const UNTIL: Parameter = { name: 'asked_until', type: 'bigint' };
const AMOUNT: Parameter = { name: 'amount', type: 'bigint' };

/** The functions, in the order in which they must be created: `subtract_open` calls `add_open`. */
const FUNCTIONS: Readonly<Record<Question, { readonly parameters: readonly Parameter[]; readonly about: string }>> = {
  is_open: { parameters: [CALENDAR, ASKED], about: '1 if the instant is open, otherwise 0' },
  next_open: { parameters: [CALENDAR, ASKED], about: 'the instant itself if it is open, otherwise the next opening' },
  open_between: {
    parameters: [CALENDAR, ASKED, UNTIL],
    about: 'the open time from one instant until another; negative if the second is earlier',
  },
  add_open: {
    parameters: [CALENDAR, ASKED, AMOUNT],
    about: 'the earliest instant by which that much open time has passed; for a negative amount, subtracts it',
  },
  subtract_open: {
    parameters: [CALENDAR, ASKED, AMOUNT],
    about: 'the latest instant from which that much open time passes until asked_at; for a negative amount, adds it',
  },
};
const QUESTIONS = Object.keys(FUNCTIONS) as readonly Question[];

const comment = (text: string): string => text.replaceAll(/^/gm, '-- ');

const UNITS = `Instants are epoch ms, amounts are ms. An answer is NULL if the rows of the calendar do not cover it.`;

const INDEXES = `CREATE INDEX IF NOT EXISTS sla_open_time_by_day_key ON sla_open_time_by_day (calendar, day);
CREATE INDEX IF NOT EXISTS sla_open_time_by_amount_key ON sla_open_time_by_amount (calendar, block);`;

const argumentsWith = (prefix: string): QuestionArguments => ({
  calendar: prefix + CALENDAR.name,
  at: prefix + ASKED.name,
  until: prefix + UNTIL.name,
  amount: prefix + AMOUNT.name,
});

/** Returns a sub-query that binds the arguments of a function. */
const bindingOf = (parameters: readonly Parameter[]): string =>
  `(SELECT ${parameters.map(({ name }) => `${name} AS ${name}`).join(', ')}) asked, `;

function functionOf(dialect: Dialect, question: Question): string {
  const { define, types, pastes } = dialect;
  const { parameters, about } = FUNCTIONS[question];
  const listed = parameters.map(({ name, type }) => (types ? `${name} ${types[type]}` : name)).join(', ');
  const isBound = pastes && question !== 'subtract_open';
  const text = bodies(argumentsWith(isBound ? 'asked.' : ''), isBound ? bindingOf(parameters) : '')[question];
  return `${comment(about)}\n${define?.(question, listed, indented(text)) ?? ''}`;
}

function fileOf(dialect: Dialect): string {
  const { engines, note, define, indexes, own } = dialect;
  const functions = own === undefined ? QUESTIONS.map((question) => functionOf(dialect, question)) : [own];
  const view = `CREATE VIEW sla_answers AS\n${answers(byEquality).trimEnd()};`;
  const parts = [
    comment(`Questions about calendars: ${engines}.\n${UNITS}\n${note}`),
    ...(indexes ? [INDEXES] : []),
    ...(define || own ? functions : [view]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const ANSWERS = 'Answers all rows of sla_questions, which is a table or view of yours';

/** The generated files of docs/warehouse, by name. */
export const files: ReadonlyMap<string, string> = new Map([
  ['answers.sql', `${comment(`${ANSWERS}. For any engine.\n${UNITS}`)}\n${answers(byEquality)}`],
  [
    'answers.clickhouse.sql',
    `${comment(`${ANSWERS}. Faster than answers.sql in ClickHouse.\n${UNITS}`)}\n${answers(byAsof)}`,
  ],
  ...(Object.keys(dialects) as readonly DialectName[]).map(
    (name) => [`functions.${name}.sql`, fileOf(dialects[name])] as const,
  ),
]);
