import type { Column } from 'prazo/warehouse';
import { type Asked, answers, bodies, byAsof, byEquality, indented, type Question } from './bodies';
import { type Dialect, type DialectName, dialects } from './dialects';

interface Parameter {
  readonly name: string;
  readonly type: Column['type'];
}

const CALENDAR: Parameter = { name: 'the_calendar', type: 'text' };
const ASKED: Parameter = { name: 'asked_at', type: 'bigint' };
const UNTIL: Parameter = { name: 'asked_until', type: 'bigint' };
const AMOUNT: Parameter = { name: 'amount', type: 'bigint' };

/** The functions in the order in which they are made: the last calls the one before it. */
const FUNCTIONS: Readonly<Record<Question, { readonly parameters: readonly Parameter[]; readonly about: string }>> = {
  is_open: { parameters: [CALENDAR, ASKED], about: '1 where the instant is open, 0 where not' },
  next_open: { parameters: [CALENDAR, ASKED], about: 'the instant itself where it is open, else the next opening' },
  open_between: {
    parameters: [CALENDAR, ASKED, UNTIL],
    about: 'the open time from one instant to another; negative where the other is the earlier',
  },
  add_open: {
    parameters: [CALENDAR, ASKED, AMOUNT],
    about: 'the earliest instant with that much open time since; for a negative amount the latest one before',
  },
  subtract_open: {
    parameters: [CALENDAR, ASKED, AMOUNT],
    about: 'the latest instant with that much open time until; for a negative amount the earliest one after',
  },
};
const QUESTIONS = Object.keys(FUNCTIONS) as readonly Question[];

const comment = (text: string): string => text.replaceAll(/^/gm, '-- ');

const UNITS = `Instants are milliseconds since 1970, amounts milliseconds. An answer is NULL where the rows of the calendar do not reach.`;

const INDEXES = `CREATE INDEX IF NOT EXISTS sla_open_time_by_day_key ON sla_open_time_by_day (calendar, day);
CREATE INDEX IF NOT EXISTS sla_open_time_by_amount_key ON sla_open_time_by_amount (calendar, block);`;

const asked = (prefix: string): Asked => ({
  calendar: prefix + CALENDAR.name,
  at: prefix + ASKED.name,
  until: prefix + UNTIL.name,
  amount: prefix + AMOUNT.name,
});

/** Binds the arguments of a function in a sub-query of its own. */
const bound = (parameters: readonly Parameter[]): string =>
  `(SELECT ${parameters.map(({ name }) => `${name} AS ${name}`).join(', ')}) asked, `;

function functionOf(dialect: Dialect, question: Question): string {
  const { define, types, pastes } = dialect;
  const { parameters, about } = FUNCTIONS[question];
  const listed = parameters.map(({ name, type }) => (types ? `${name} ${types[type]}` : name)).join(', ');
  const pasted = pastes && question !== 'subtract_open';
  const text = bodies(asked(pasted ? 'asked.' : ''), pasted ? bound(parameters) : '')[question];
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

const ANSWERS = 'The answers to all rows of sla_questions, which may be a view of yours';

/** The files of docs/warehouse that are written, by name. */
export const files: ReadonlyMap<string, string> = new Map([
  ['answers.sql', `${comment(`${ANSWERS}: for any engine.\n${UNITS}`)}\n${answers(byEquality)}`],
  ['answers.clickhouse.sql', `${comment(`${ANSWERS}: faster in ClickHouse.\n${UNITS}`)}\n${answers(byAsof)}`],
  ...(Object.keys(dialects) as readonly DialectName[]).map(
    (name) => [`functions.${name}.sql`, fileOf(dialects[name])] as const,
  ),
]);
