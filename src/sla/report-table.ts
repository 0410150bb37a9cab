import type { Duration } from 'luxon';
import type { Verdict } from '../clock/standing';
import { fail } from '../input/error';
import { show } from '../input/issue';
import type { ReportRow } from './report-row';

/** The rows of a report as a table, to be written as CSV or into a sheet. */
export interface ReportTable {
  /** The names of the groups, then those of the figures. */
  readonly header: readonly string[];
  /** A record for each row, in the order of the header; what a row does not have is empty text. */
  readonly records: readonly (readonly (string | number)[])[];
}

const HOUR_MS = 3_600_000;

const hours = (amount: Duration | undefined) => (amount === undefined ? undefined : amount.toMillis() / HOUR_MS);

const count =
  (verdict: Verdict) =>
  ({ verdicts }: ReportRow) =>
    verdicts[verdict];

type Figure = (row: ReportRow) => number | undefined;

const figures = (): Readonly<Record<string, Figure>> => ({
  count: (row) => row.count,
  met: count('met'),
  breached: count('breached'),
  breaching: count('breaching'),
  atRisk: count('atRisk'),
  onTrack: count('onTrack'),
  awaitingAgreement: count('awaitingAgreement'),
  cancelled: (row) => row.cancelled,
  restarted: (row) => row.restarted,
  compliance: (row) => row.compliance.share,
  complianceOf: (row) => row.compliance.of,
  complianceWithOpen: (row) => row.complianceWithOpen.share,
  complianceWithOpenOf: (row) => row.complianceWithOpen.of,
  usedMeanHours: (row) => hours(row.used.mean),
  usedMedianHours: (row) => hours(row.used.median),
  usedP90Hours: (row) => hours(row.used.p90),
  meanOfTarget: (row) => row.meanOfTarget,
});

/**
 * The rows of a report, and its total if you add it, as a header and records of text and numbers: shares from 0 to 1, time
 * used in hours. Groups stand as they are, so a writer of CSV must quote them. A group must not be called as a figure is
 * (`duplicateId`). Without rows there are no columns of groups.
 *
 * @example
 * ```ts
 * const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-17:00'] } });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const openedAt = '2026-11-23T10:00:00Z';
 * const events = [{ type: 'resolved', at: '2026-11-23T13:30:00Z' }] as const;
 * const ticket = { category: 'core', level: 'urgent', openedAt, events } as const;
 * const { rows, total } = sla.report([ticket], '2026-12-01T00:00:00Z', { by: ['metric'] });
 * const { header, records } = reportTable([...rows, total]);
 * const columns = ['metric', 'met', 'breached', 'compliance', 'usedMeanHours'].map((name) => header.indexOf(name));
 * records.map((record) => columns.map((column) => record[column]));
 * // → [['firstResponse', 0, 1, 0, 3.5], ['resolution', 1, 0, 1, 3.5], ['', 1, 1, 0.5, 3.5]]
 * ```
 */
export function reportTable(rows: readonly ReportRow[]): ReportTable {
  const groups = [...new Set(rows.flatMap(({ group }) => Object.keys(group)))];
  const known = figures();
  for (const name of groups) {
    if (Object.hasOwn(known, name))
      throw fail('duplicateId', 'rows', 'groups with other names than the figures', show(name));
  }
  const records = rows.map((row) =>
    Object.freeze([
      ...groups.map((name) => (Object.hasOwn(row.group, name) ? (row.group[name] as string) : '')),
      ...Object.values(known).map((figure) => figure(row) ?? ''),
    ]),
  );
  return Object.freeze({
    header: Object.freeze([...groups, ...Object.keys(known)]),
    records: Object.freeze(records),
  });
}
