import { DateTime, type Duration } from 'luxon';
import { describeExplanation, type Explanation, labelOf, type ReportRow, supportCatalog, textsIn } from 'prazo';
import { reportSvg, ticketSvg } from 'prazo/svg';
import { amountText } from 'prazo/view';
import { escaped, htmlPage, htmlTable } from './html';
import type { LateClock, Month } from './month';
import { instantWord, type Language, nameOf, verdictWord, WORDS } from './words';

const TEXT = {
  en: {
    tickets: (count: number, at: string) => `Tickets opened in the month: ${count}, status as of ${at}.`,
    compliance: 'Compliance',
    used: 'Time used as a share of the target',
    figures: 'Figures',
    headings: ['metric', 'level', 'clocks', 'met', 'late', 'open and late', 'compliance', 'mean', 'median', 'p90'],
    late: 'Late',
    lateHeadings: ['ticket', 'metric', 'level', 'due', 'stopped', 'late by', 'why'],
    none: 'Nothing was late.',
    drawn: (count: number) => `How the time of the ${count} most overdue was spent`,
    counted: (amount: string, budget: string) => `${amount} of ${budget}`,
  },
  'pt-BR': {
    tickets: (count: number, at: string) => `Tickets abertos no mês: ${count}, situação em ${at}.`,
    compliance: 'Cumprimento',
    used: 'Tempo usado, em relação à meta',
    figures: 'Números',
    headings: [
      'métrica',
      'nível',
      'contagens',
      'no prazo',
      'atrasados',
      'abertos e atrasados',
      'cumprimento',
      'média',
      'mediana',
      'p90',
    ],
    late: 'Atrasados',
    lateHeadings: ['ticket', 'métrica', 'nível', 'prazo', 'fim', 'atraso', 'por quê'],
    none: 'Nada atrasou.',
    drawn: (count: number) => `Como foi gasto o tempo dos ${count} mais atrasados`,
    counted: (amount: string, budget: string) => `${amount} de ${budget}`,
  },
} as const;

/** Elapsed time is shown in days. Business time is shown in hours, because business days differ in length. */
const DAYS = { elapsed: { hoursPerDay: 24 }, business: {} } as const;

/** The indexes of the columns of numbers. */
const FIGURES = [2, 3, 4, 5, 6, 7, 8, 9];
const LATE_BY = [5];

/** The number of late clocks with a picture: pictures make the page long. */
const MOST_DRAWN = 12;

const metricName = (id: string, language: Language) => nameOf(supportCatalog.metrics, id, language);
const levelName = (id: string, language: Language) => nameOf(supportCatalog.levels, id, language);

function figureRow({ group, count, verdicts, compliance, used }: ReportRow, language: Language): readonly string[] {
  const { none } = WORDS[language];
  const amount = (given: Duration | undefined) => (given === undefined ? none : amountText(given, { language }));
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return [
    metricName(group.metric ?? '', language),
    levelName(group.level ?? '', language),
    ...[count, verdicts.met, verdicts.breached, verdicts.breaching].map(String),
    // Rounded down, so that 99.9 % does not look like 100 %.
    compliance.share === undefined ? none : percent.format(Math.floor(compliance.share * 100 + 1e-9) / 100),
    ...[used.mean, used.median, used.p90].map(amount),
  ];
}

/** Returns one line on why a clock is late: the counted time, the budget, and the longest waits, which did not count. */
function whyLate({ counted, budget, segments, basis }: Explanation, language: Language): string {
  const waits = new Map<string, number>();
  for (const { reason, names, from, until } of segments) {
    if (reason !== 'paused') continue;
    const name = [textsIn(language).reasons.paused, ...names.map((one) => labelOf(one, '', language))].join(': ');
    waits.set(name, (waits.get(name) ?? 0) + until.diff(from).toMillis());
  }
  const longest = [...waits].sort(([, a], [, b]) => b - a).slice(0, 2);
  const amount = (given: Duration | number) => amountText(given, { language, ...DAYS[basis] });
  const whole = budget === undefined ? amount(counted) : TEXT[language].counted(amount(counted), amount(budget));
  return [whole, ...longest.map(([name, ms]) => `${name} ${amountText(ms, { language, ...DAYS.elapsed })}`)].join(
    ' · ',
  );
}

function lateRow({ id, status, due, lateBy, explanation }: LateClock, language: Language): readonly string[] {
  return [
    id,
    metricName(status.metric, language),
    levelName(explanation.level, language),
    instantWord(due, language),
    status.stoppedAt === undefined ? verdictWord(status.verdict, language) : instantWord(status.stoppedAt, language),
    amountText(lateBy, { language, ...DAYS[explanation.basis] }),
    whyLate(explanation, language),
  ];
}

function drawing({ id, explanation }: LateClock, language: Language): string {
  const name = `${id} · ${metricName(explanation.metric, language)}`;
  const told = escaped(describeExplanation(explanation, language));
  return `<details><summary>${escaped(name)}</summary>${ticketSvg(explanation, { language })}<pre>${told}</pre></details>`;
}

/** Returns the page of a month as HTML. The page needs no other files. */
export function monthPage(
  { month, asOf, tickets, report, byMetric, late }: Month,
  calendar: string,
  language: Language,
): string {
  const text = TEXT[language];
  const title = DateTime.fromISO(month).toLocaleString({ month: 'long', year: 'numeric' }, { locale: language });
  const groupName = (group: ReportRow['group']) =>
    [metricName(group.metric ?? '', language), levelName(group.level ?? '', language)].filter(Boolean).join(' · ');
  const bars = (show: 'compliance' | 'used', rows: readonly ReportRow[]) =>
    reportSvg(rows, { language, show, labelOf: groupName });
  const figures = report.rows.map((row) => figureRow(row, language));
  return htmlPage(language, `${title} · ${calendar}`, [
    `<p>${escaped(text.tickets(tickets.length, instantWord(asOf, language)))}</p>`,
    `<h2>${text.compliance}</h2>`,
    bars('compliance', [...byMetric, ...report.rows]),
    `<h2>${text.used}</h2>`,
    bars('used', report.rows),
    `<h2>${text.figures}</h2>`,
    htmlTable(text.headings, figures, FIGURES),
    `<h2>${text.late}: ${late.length}</h2>`,
    ...(late.length === 0
      ? [`<p>${text.none}</p>`]
      : [
          htmlTable(
            text.lateHeadings,
            late.map((one) => lateRow(one, language)),
            LATE_BY,
          ),
          `<h2>${text.drawn(Math.min(MOST_DRAWN, late.length))}</h2>`,
          ...late.slice(0, MOST_DRAWN).map((one) => drawing(one, language)),
        ]),
  ]);
}
