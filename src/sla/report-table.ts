import type { Verdict } from '../clock/verdict';
import { readAmount } from '../input/amount';
import { list, object, table } from '../input/composite';
import { fail } from '../input/error';
import { show } from '../input/issue';
import { parsing } from '../input/parsing';
import { check, later, reading, type Schema, satisfying, text, unwrap } from '../input/schema';
import type { ReportRow } from './report-row';

/** The rows of a report as a table, to be written as CSV or into a sheet. */
export interface ReportTable {
  /** The names of the groups, then those of the figures. */
  readonly header: readonly string[];
  /** A record for each row, in the order of the header; what a row does not have is empty text. */
  readonly records: readonly (readonly (string | number)[])[];
}

const HOUR_MS = 3_600_000;
const MOST_ROWS = 1_000_000;

/** A row as it is read: fresh, or from JSON, its times in ms. */
type ParsedRow = Pick<ReportRow, 'group' | 'count' | 'cancelled' | 'restarted' | 'meanOfTarget'> & {
  readonly verdicts: Readonly<Record<string, number>>;
  readonly used: { readonly mean?: number; readonly median?: number; readonly p90?: number };
} & Readonly<Record<'compliance' | 'complianceWithOpen', { readonly share?: number; readonly of: number }>>;

const rowsSchema: Schema<readonly ParsedRow[]> = /* @__PURE__ */ later(() => {
  const number: Schema<number> = satisfying('wrongType', 'a number', (value) => typeof value === 'number');
  const amount: Schema<number> = reading((value) => readAmount(value, ''));
  const share = object<ParsedRow['compliance']>({ share: number, of: number }, ['share']);
  return list(
    object<ParsedRow>(
      {
        group: table(text, text),
        count: number,
        verdicts: table(text, number),
        cancelled: number,
        restarted: number,
        compliance: share,
        complianceWithOpen: share,
        used: object<ParsedRow['used']>({ mean: amount, median: amount, p90: amount }, ['mean', 'median', 'p90']),
        meanOfTarget: number,
      },
      ['meanOfTarget'],
    ),
    'the rows of a report',
    MOST_ROWS,
  );
});

const hours = (ms: number | undefined) => (ms === undefined ? undefined : ms / HOUR_MS);

const count =
  (verdict: Verdict) =>
  ({ verdicts }: ParsedRow) =>
    verdicts[verdict];

type Figure = (row: ParsedRow) => number | undefined;

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
 * used in hours. Rows may come from JSON. Groups stand as they are, so a writer of CSV must quote them. A group must not be called as a figure is
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
  const read = unwrap(check(rowsSchema, rows, 'rows', parsing({ unknownKeys: 'ignore' })));
  const groups = [...new Set(read.flatMap(({ group }) => Object.keys(group)))];
  const known = figures();
  for (const name of groups) {
    if (Object.hasOwn(known, name))
      throw fail('duplicateId', 'rows', 'groups with other names than the figures', show(name));
  }
  const records = read.map((row) =>
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
