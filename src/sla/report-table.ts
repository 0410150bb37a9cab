import type { Verdict } from '../clock/verdict';
import { readAmount } from '../input/amount';
import { list, object, table } from '../input/composite';
import { fail } from '../input/error';
import { show } from '../input/issue';
import { parseContext } from '../input/parser';
import { check, lazy, readBy, type Schema, satisfying, text, unwrap } from '../input/schema';
import { HOUR_MS } from '../input/units';
import type { ReportRow } from './report-row';

/** The rows of a report as a table, for CSV or a spreadsheet. */
export interface ReportTable {
  /** The names of the columns: first the groups, then the figures. */
  readonly header: readonly string[];
  /** One record per row, in the order of the header. A missing value is empty text. */
  readonly records: readonly (readonly (string | number)[])[];
}

const MOST_ROWS = 1_000_000;

/** A row, read from a report or from its JSON. Its times are in ms. */
type ParsedRow = Pick<ReportRow, 'group' | 'count' | 'cancelled' | 'restarted' | 'meanOfTarget'> & {
  readonly verdicts: Readonly<Record<string, number>>;
  readonly used: { readonly mean?: number; readonly median?: number; readonly p90?: number };
} & Readonly<Record<'compliance' | 'complianceWithOpen', { readonly share?: number; readonly of: number }>>;

const rowsSchema: Schema<readonly ParsedRow[]> = /* @__PURE__ */ lazy(() => {
  const number: Schema<number> = satisfying('wrongType', 'a number', (value) => typeof value === 'number');
  const amount: Schema<number> = readBy((value) => readAmount(value, ''));
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

const inHours = (ms: number | undefined) => (ms === undefined ? undefined : ms / HOUR_MS);

type Figure = (row: ParsedRow) => number | undefined;

const countOf =
  (verdict: Verdict): Figure =>
  ({ verdicts }) =>
    verdicts[verdict];

const figures = (): Readonly<Record<string, Figure>> => ({
  count: (row) => row.count,
  met: countOf('met'),
  breached: countOf('breached'),
  breaching: countOf('breaching'),
  atRisk: countOf('atRisk'),
  onTrack: countOf('onTrack'),
  awaitingAgreement: countOf('awaitingAgreement'),
  cancelled: (row) => row.cancelled,
  restarted: (row) => row.restarted,
  compliance: (row) => row.compliance.share,
  complianceOf: (row) => row.compliance.of,
  complianceWithOpen: (row) => row.complianceWithOpen.share,
  complianceWithOpenOf: (row) => row.complianceWithOpen.of,
  usedMeanHours: (row) => inHours(row.used.mean),
  usedMedianHours: (row) => inHours(row.used.median),
  usedP90Hours: (row) => inHours(row.used.p90),
  meanOfTarget: (row) => row.meanOfTarget,
});

/**
 * Returns the rows of a report as a header and records of text and numbers. Shares are from 0 to 1, times are in hours. Add
 * the report's `total` as a row if you need it. Rows may come from JSON.
 *
 * The values of groups are not escaped: a writer of CSV must quote them. Without rows, the table has no columns for groups.
 *
 * Throws `duplicateId` if a group has the name of a figure, such as `count`.
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
  const parsedRows = unwrap(check(rowsSchema, rows, 'rows', parseContext({ unknownKeys: 'ignore' })));
  const groups = [...new Set(parsedRows.flatMap(({ group }) => Object.keys(group)))];
  const byFigure = figures();
  for (const name of groups) {
    if (Object.hasOwn(byFigure, name))
      throw fail('duplicateId', 'rows', 'groups whose names are not names of figures', show(name));
  }
  const records = parsedRows.map((row) =>
    Object.freeze([
      ...groups.map((name) => (Object.hasOwn(row.group, name) ? (row.group[name] as string) : '')),
      ...Object.values(byFigure).map((figure) => figure(row) ?? ''),
    ]),
  );
  return Object.freeze({
    header: Object.freeze([...groups, ...Object.keys(byFigure)]),
    records: Object.freeze(records),
  });
}
