import type { Duration } from 'luxon';
import { type Sla, supportCatalog } from 'prazo';
import { endOf } from './incident-pages';
import type { Incident } from './incidents';
import { table, title } from './table';
import { amountWord, type Language, nameOf, WORDS } from './words';

const TEXT = {
  en: {
    title: 'Report, by level and metric',
    headings: ['level', 'metric', 'tickets', 'met', 'late', 'compliance', 'mean', 'median', 'p90', 'mean/target'],
  },
  'pt-BR': {
    title: 'Relatório, por nível e métrica',
    headings: [
      'nível',
      'métrica',
      'tickets',
      'no prazo',
      'atrasados',
      'cumprimento',
      'média',
      'mediana',
      'p90',
      'média/meta',
    ],
  },
} as const;

const percent = (share: number | undefined, language: Language) =>
  share === undefined
    ? WORDS[language].none
    : new Intl.NumberFormat(language, { style: 'percent', useGrouping: false }).format(share);

/** Returns the report. Compliance is met ÷ (met + late). Times are elapsed or business time, as the target of the clock. */
export function reportPage(
  sla: Sla<typeof supportCatalog>,
  incidents: readonly Incident[],
  language: Language,
): readonly string[] {
  const tickets = incidents.map(({ ticket }) => ticket);
  const { rows } = sla.report(tickets, endOf(incidents), { by: ['level', 'metric'] });
  const amount = (duration: Duration | undefined) =>
    duration === undefined ? WORDS[language].none : amountWord(duration);
  const cells = rows.map(({ group, count, verdicts, compliance, used, meanOfTarget }) => [
    nameOf(supportCatalog.levels, group.level ?? '', language),
    nameOf(supportCatalog.metrics, group.metric ?? '', language),
    String(count),
    String(verdicts.met),
    String(verdicts.breached),
    percent(compliance.share, language),
    ...[used.mean, used.median, used.p90].map(amount),
    percent(meanOfTarget, language),
  ]);
  return [...title(TEXT[language].title), ...table(TEXT[language].headings, cells)];
}
