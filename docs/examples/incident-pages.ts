import type { DateTime } from 'luxon';
import { type Sla, supportCatalog, type TicketStatus, type Verdict } from 'prazo';
import type { Incident } from './incidents';
import { paragraph, table, title } from './table';
import { type Language, nameOf, verdictWord } from './words';

type Support = Sla<typeof supportCatalog>;

/** An incident with its status at the end of the log. */
export interface Judged {
  readonly incident: Incident;
  readonly status: TicketStatus<typeof supportCatalog>;
}

/** Returns the instant of the latest event of all incidents. */
export function endOf(incidents: readonly Incident[]): number {
  const instants = incidents.flatMap(({ ticket }) => [ticket.openedAt, ...(ticket.events ?? []).map(({ at }) => at)]);
  return Math.max(...instants.map((instant) => Date.parse(String(instant))));
}

/** Computes the status of each incident at the end of the log. */
export function judge(sla: Support, incidents: readonly Incident[]): readonly Judged[] {
  const asOf = endOf(incidents);
  return incidents.map((incident) => ({ incident, status: sla.status(incident.ticket, asOf) }));
}

const TEXT = {
  en: {
    title: 'real incidents of 2016, replayed with the targets of core',
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
      `${waited} of them waited at least once, ${reopened} were reopened, ${changed} had their priority changed.`,
    flags: ['resolution', 'made_sla yes', 'made_sla no'],
    difference:
      'made_sla is the verdict of the desk’s own system. It differs from ours because that system had other targets, ' +
      'hours and holidays, which are not in the log. Here the targets are those of the support catalog for core, on São ' +
      'Paulo hours. The states that begin with Awaiting are pauses. A reopened incident continues where it stopped, and a ' +
      'changed priority counts from the opening. The resolution of an incident of low priority is agreed during the ' +
      'ticket. The log has no agreements, so these incidents are neither met nor late here.',
  },
  'pt-BR': {
    title: 'incidentes reais de 2016, reprocessados com as metas de core',
    headings: ['incidente', 'nível', 'aberto', 'resposta', '', 'resolução', 'resolvido', '', 'pausa', 'made_sla'],
    yes: 'sim',
    no: 'não',
    metrics: { firstResponse: 'primeira resposta', resolution: 'resolução' },
    shape: (waited: number, reopened: number, changed: number) =>
      `${waited} esperaram ao menos uma vez, ${reopened} foram reabertos, ${changed} mudaram de prioridade.`,
    flags: ['resolução', 'made_sla sim', 'made_sla não'],
    difference:
      'made_sla é o resultado no sistema da própria central. Ele difere do nosso porque aquele sistema tinha outras ' +
      'metas, outro expediente e outros feriados, que não constam no log. Aqui valem as metas do catálogo de suporte ' +
      'para core, no expediente de São Paulo. Os estados que começam com Awaiting são pausas. Um incidente reaberto ' +
      'continua de onde parou, e uma mudança de prioridade vale desde a abertura. A resolução de um incidente de ' +
      'prioridade baixa é combinada durante o atendimento. O log não traz esse combinado, por isso esses incidentes aqui ' +
      'não ficam nem no prazo nem atrasados.',
  },
} as const;

// All incidents were opened in the same year; some were resolved in the next year, so that column needs the year.
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

/** Returns the verdict as one character, because the table is wide, or in words if there is no character for it. */
const markOf = (verdict: Verdict, language: Language) => MARKS[verdict] ?? verdictWord(verdict, language);

/** Returns the incidents with the due times of both metrics. The column `waits` counts the waits of an incident. */
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

/** Returns, for each metric, the number of incidents with each verdict. */
export function summaryTable(judged: readonly Judged[], language: Language): readonly string[] {
  const { metrics } = TEXT[language];
  const rows = METRICS.map((metric) => [
    metrics[metric],
    ...VERDICTS.map((verdict) => String(count(judged, ({ status }) => status.metrics[metric].verdict === verdict))),
  ]);
  return table(['', ...VERDICTS.map((verdict) => verdictWord(verdict, language))], rows);
}

/** Returns our verdicts of the resolution beside the flag `made_sla` of the desk's own system. */
export function flagTable(judged: readonly Judged[], language: Language): readonly string[] {
  const rows = VERDICTS.map((verdict) => {
    const own = judged.filter(({ status }) => status.metrics.resolution.verdict === verdict);
    const made = count(own, ({ incident }) => incident.madeSla);
    return [verdictWord(verdict, language), String(made), String(own.length - made)];
  });
  return table(TEXT[language].flags, rows);
}

/** Returns the part of the demo about the incidents. */
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
