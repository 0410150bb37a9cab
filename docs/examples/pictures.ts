import { writeFileSync } from 'node:fs';
import { createCalendar, createSla, type Explanation, labelOf, type ReportRow, supportCatalog } from 'prazo';
import { brazil } from 'prazo/brazil';
import { reportSvg, stripSvg, ticketSvg } from 'prazo/svg';
import { FILE_STYLE } from './drawing';

const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: brazil({ state: 'SP' }),
});
const sla = createSla({ catalog: supportCatalog, calendar });

type Events = NonNullable<Parameters<typeof sla.status>[0]['events']>;

const ticket = (level: 'urgent' | 'high' | 'medium' | 'low', openedAt: string, events: Events = []) =>
  ({ id: 'SUP-101', category: 'core', level, openedAt, events }) as const;

const explained = (of: ReturnType<typeof ticket>, asOf: string): Explanation => {
  const explanation = sla.explain(of, 'resolution', asOf);
  if (explanation === undefined) throw new Error('no clock to explain');
  return explanation;
};

/** A ticket with a holiday, a weekend, a wait, and some time after the due time. */
const late = ticket('urgent', '2026-11-19T16:40:00-03:00', [
  { type: 'paused', at: '2026-11-23T10:00:00-03:00', reason: 'waiting for the customer' },
  { type: 'resumed', at: '2026-11-23T15:30:00-03:00' },
  { type: 'resolved', at: '2026-11-24T15:10:00-03:00' },
]);
const paused = ticket('urgent', '2026-11-19T16:40:00-03:00', [
  { type: 'paused', at: '2026-11-23T10:00:00-03:00', reason: 'waiting for the customer' },
]);
/** The ticket of the README. */
const front = ticket('urgent', '2026-11-19T16:40:00-03:00', [
  { type: 'responded', at: '2026-11-19T17:25:00-03:00' },
  { type: 'paused', at: '2026-11-19T17:30:00-03:00', reason: 'waiting for the customer' },
  { type: 'resumed', at: '2026-11-23T10:15:00-03:00' },
]);
const waits = ticket('medium', '2026-08-03T10:00:00-03:00', [
  { type: 'paused', at: '2026-08-05T11:00:00-03:00', reason: 'aguardando o fornecedor' },
  { type: 'resumed', at: '2026-10-28T09:30:00-03:00' },
  { type: 'resolved', at: '2026-10-30T16:00:00-03:00' },
]);

/** The business hours until the resolution of some tickets. */
const TOOK = {
  urgent: [3, 4, 5, 6, 7, 7.5, 11],
  high: [4, 9, 12, 15, 15.5, 18, 22, 31],
  medium: [10, 16, 20, 24, 38, 39],
} as const;
const month = Object.entries(TOOK).flatMap(([level, hours]) =>
  hours.map((took, index) => {
    const openedAt = calendar.add('2026-11-03T09:00:00-03:00', { hours: index });
    const at = calendar.add(openedAt, { hours: took });
    return ticket(level as keyof typeof TOOK, openedAt.toISO(), [{ type: 'resolved', at: at.toISO() }]);
  }),
);

const { rows } = sla.report(month, '2026-12-01T00:00:00-03:00', { by: ['metric', 'level'] });
const resolutions = rows.filter(({ group }) => group.metric === 'resolution');
const byLevel = {
  language: 'en',
  labelOf: ({ level = '' }: ReportRow['group']) =>
    labelOf(supportCatalog.levels[level as keyof typeof TOOK].labels, level, 'en'),
} as const;

const status = sla.status(paused, '2026-11-23T14:00:00-03:00').metrics.resolution;

/** Adapts a picture for a file: as wide as a column, with a margin. */
const asFile = (svg: string): string => {
  const [viewBox = '', width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const space = Number(width) / 50;
  return svg
    .replace('<svg ', '<svg width="500" ')
    .replace(viewBox, `viewBox="${-space} ${-space} ${Number(width) + 2 * space} ${Number(height) + 2 * space}"`)
    .replace('</title>', `</title>${FILE_STYLE}`);
};

/** The pictures of the guides, by their file names. */
export const pictures: Readonly<Record<string, string>> = {
  'ticket-front.svg': asFile(ticketSvg(explained(front, '2026-11-23T17:50:00-03:00'), { language: 'en' })),
  'ticket-late.svg': asFile(ticketSvg(explained(late, '2026-11-25T09:00:00-03:00'), { language: 'en' })),
  'ticket-paused.svg': asFile(ticketSvg(explained(paused, '2026-11-23T14:00:00-03:00'), { language: 'en' })),
  'ticket-long.svg': asFile(ticketSvg(explained(waits, '2026-11-25T09:00:00-03:00'), { language: 'pt-BR' })),
  'strip.svg': asFile(stripSvg(status, { language: 'en' })),
  'report-compliance.svg': asFile(reportSvg(resolutions, { ...byLevel, show: 'compliance' })),
  'report-used.svg': asFile(reportSvg(resolutions, { ...byLevel, show: 'used' })),
};

if (process.argv[1] === import.meta.filename) {
  for (const [file, svg] of Object.entries(pictures))
    writeFileSync(`${import.meta.dirname}/../media/${file}`, `${svg}\n`);
}
