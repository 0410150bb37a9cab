import type { DateTime } from 'luxon';
import { type Sla, supportCatalog, type TicketStatus, type Verdict } from 'prazo';
import type { Incident } from './incidents';
import { paragraph, table, title } from './table';
import { type Language, nameOf, verdictWord } from './words';

type Support = Sla<typeof supportCatalog>;

/** An incident and how it stood in the end. */
export interface Judged {
  readonly incident: Incident;
  readonly status: TicketStatus<typeof supportCatalog>;
}

/** The latest instant at which something happened to any of the incidents. */
export function endOf(incidents: readonly Incident[]): number {
  const instants = incidents.flatMap(({ ticket }) => [ticket.openedAt, ...(ticket.events ?? []).map(({ at }) => at)]);
  return Math.max(...instants.map((instant) => Date.parse(String(instant))));
}

/** Judges incidents as of then. */
export function judge(sla: Support, incidents: readonly Incident[]): readonly Judged[] {
  const asOf = endOf(incidents);
  return incidents.map((incident) => ({ incident, status: sla.status(incident.ticket, asOf) }));
}

const TEXT = {
  en: {
    title: 'real incidents of 2016, replayed under the promises of core',
    headings: [
      'incident',
      'level',
      'opened',
      'response due',
      '',
      'resolution due',
      'resolved',
      '',
      'waits',
      'made_sla',
    ],
    yes: 'yes',
    no: 'no',
    metrics: { firstResponse: 'first response', resolution: 'resolution' },
    shape: (waited: number, reopened: number, changed: number) =>
      `${waited} of them waited at least once, ${reopened} were reopened, ${changed} changed their priority.`,
    flags: ['resolution', 'made_sla yes', 'made_sla no'],
    difference:
      'made_sla is what the desk’s own system said. It differs from ours because its targets, its hours and its holidays ' +
      'are not ours, and are not in the log: here the targets are those of the support catalog for core, on São Paulo ' +
      'hours, pauses are the states that wait, a reopened incident goes on where it stopped, and a changed priority ' +
      'counts from the opening. Incidents of low priority have a resolution that is agreed during the ticket; the log ' +
      'has no agreement, so ours says neither met nor late where theirs does.',
  },
  'pt-BR': {
    title: 'incidentes reais de 2016, refeitos sob as metas de core',
    headings: ['incidente', 'nível', 'aberto', 'resposta', '', 'resolução', 'resolvido', '', 'pausa', 'made_sla'],
    yes: 'sim',
    no: 'não',
    metrics: { firstResponse: 'primeira resposta', resolution: 'resolução' },
    shape: (waited: number, reopened: number, changed: number) =>
      `${waited} esperaram ao menos uma vez, ${reopened} foram reabertos, ${changed} mudaram de prioridade.`,
    flags: ['resolução', 'made_sla sim', 'made_sla não'],
    difference:
      'made_sla é o que disse o sistema da própria central. Difere do nosso porque suas metas, seus horários e seus ' +
      'feriados não são os nossos e não estão no registro: aqui as metas são as do catálogo de suporte para core, no ' +
      'horário de São Paulo, as pausas são os estados de espera, um incidente reaberto continua de onde parou e uma ' +
      'prioridade alterada vale desde a abertura. Incidentes de prioridade baixa têm resolução combinada durante o ' +
      'ticket; o registro não traz o combinado, e por isso o nosso não diz nem no prazo nem atrasado onde o deles diz.',
  },
} as const;

// All were opened in the same year; some took into the next one.
const short = (instant: DateTime | undefined) => instant?.toFormat('LL-dd HH:mm') ?? '—';
const long = (instant: DateTime | undefined) => instant?.toFormat('yyyy-LL-dd HH:mm') ?? '—';

const count = <T>(items: readonly T[], is: (item: T) => boolean) => items.filter(is).length;
const has =
  (type: string) =>
  ({ incident }: Judged) =>
    incident.ticket.events?.some((event) => event.type === type) === true;

const VERDICTS = ['met', 'breached', 'awaitingAgreement'] as const;
const METRICS = ['firstResponse', 'resolution'] as const;
const MARKS: Partial<Record<Verdict, string>> = { met: '✓', breached: '✗', awaitingAgreement: '?' };

/** The verdict as one character, since the table is wide; in words where there is none. */
const markOf = (verdict: Verdict, language: Language) => MARKS[verdict] ?? verdictWord(verdict, language);

/** Incidents with the due times of both metrics; `waits` is how often an incident waited. */
export function incidentTable(judged: readonly Judged[], language: Language): readonly string[] {
  const { headings, yes, no } = TEXT[language];
  const rows = judged.map(({ incident, status }) => {
    const { firstResponse, resolution } = status.metrics;
    return [
      incident.id,
      nameOf(supportCatalog.levels, status.level, language),
      short(firstResponse.startedAt),
      short(firstResponse.due),
      markOf(firstResponse.verdict, language),
      long(resolution.due),
      long(resolution.stoppedAt),
      markOf(resolution.verdict, language),
      String(count(incident.ticket.events ?? [], ({ type }) => type === 'paused')),
      incident.madeSla ? yes : no,
    ];
  });
  return table(headings, rows);
}

/** How many incidents met each metric, and how many were late. */
export function summaryTable(judged: readonly Judged[], language: Language): readonly string[] {
  const { metrics } = TEXT[language];
  const rows = METRICS.map((metric) => [
    metrics[metric],
    ...VERDICTS.map((verdict) => String(count(judged, ({ status }) => status.metrics[metric].verdict === verdict))),
  ]);
  return table(['', ...VERDICTS.map((verdict) => verdictWord(verdict, language))], rows);
}

/** Our verdict on the resolution beside the flag of the desk's own system. */
export function flagTable(judged: readonly Judged[], language: Language): readonly string[] {
  const rows = VERDICTS.map((verdict) => {
    const own = judged.filter(({ status }) => status.metrics.resolution.verdict === verdict);
    const made = count(own, ({ incident }) => incident.madeSla);
    return [verdictWord(verdict, language), String(made), String(own.length - made)];
  });
  return table(TEXT[language].flags, rows);
}

/** All that the demo says of the incidents. */
export function incidentPage(judged: readonly Judged[], language: Language): readonly string[] {
  const text = TEXT[language];
  return [
    ...title(`${judged.length} ${text.title}`),
    ...incidentTable(judged, language),
    '',
    VERDICTS.map((verdict) => `${MARKS[verdict]} ${verdictWord(verdict, language)}`).join('   '),
    '',
    ...summaryTable(judged, language),
    '',
    ...flagTable(judged, language),
    '',
    ...paragraph(
      text.shape(count(judged, has('paused')), count(judged, has('reopened')), count(judged, has('reclassified'))),
    ),
    ...paragraph(text.difference),
  ];
}
