import { createCalendar, createSla, type ReportRow, reportTable, supportCatalog } from 'prazo';
import { describe, expect, it } from 'vitest';
import { issuesThrownBy } from '../expecting';

const sla = createSla({
  catalog: supportCatalog,
  calendar: createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-17:00'] } }),
});

// Urgent in core: an answer within 2 hours, a solution within 8 business hours.
const ticket = (opened: string, resolved?: string) => ({
  category: 'core' as const,
  level: 'urgent' as const,
  openedAt: `${opened}:00Z`,
  events: resolved === undefined ? [] : [{ type: 'resolved' as const, at: `${resolved}:00Z` }],
});
const tickets = [
  ticket('2026-11-23T10:00', '2026-11-23T11:30'), // 1 h 30 min
  ticket('2026-11-24T10:00', '2026-11-25T11:00'), // 9 business hours, 25 elapsed hours
  ticket('2026-11-26T10:00'),
];
const { rows, total } = sla.report(tickets, '2026-11-27T12:00:00Z', { by: ['metric'] });

/** The records of the table as objects, by column. */
function byColumn(rows: readonly ReportRow[]): readonly Readonly<Record<string, string | number>>[] {
  const { header, records } = reportTable(rows);
  return records.map((record) => Object.fromEntries(header.map((name, i) => [name, record[i] as string | number])));
}

describe('a report as a table', () => {
  it('has one record per row, and one for the total if it is added', () => {
    expect(byColumn([...rows, total])).toEqual([
      {
        ...{ metric: 'firstResponse', count: 3, met: 1, breached: 1, breaching: 1 },
        ...{ atRisk: 0, onTrack: 0, awaitingAgreement: 0, cancelled: 0, restarted: 0 },
        ...{ compliance: 0.5, complianceOf: 2, complianceWithOpen: 1 / 3, complianceWithOpenOf: 3 },
        ...{ usedMeanHours: 13.25, usedMedianHours: 13.25, usedP90Hours: 25, meanOfTarget: 6.625 },
      },
      {
        ...{ metric: 'resolution', count: 3, met: 1, breached: 1, breaching: 1 },
        ...{ atRisk: 0, onTrack: 0, awaitingAgreement: 0, cancelled: 0, restarted: 0 },
        ...{ compliance: 0.5, complianceOf: 2, complianceWithOpen: 1 / 3, complianceWithOpenOf: 3 },
        ...{ usedMeanHours: 5.25, usedMedianHours: 5.25, usedP90Hours: 9, meanOfTarget: 0.65625 },
      },
      expect.objectContaining({ metric: '', count: 6, met: 2, breached: 2, breaching: 2 }),
    ]);
  });

  it('has empty text for a missing value', () => {
    const open = sla.report([ticket('2026-11-26T10:00')], '2026-11-26T11:00:00Z', { by: ['metric'] });
    expect(byColumn(open.rows)[0]).toMatchObject({ compliance: '', usedMeanHours: '', meanOfTarget: '', onTrack: 1 });
  });

  it('has a column for every group of any row', () => {
    const by = (name: string) => sla.report(tickets, '2026-11-27T12:00:00Z', { by: [{ [name]: 'metric' }] }).rows;
    const [first, , third] = byColumn([...by('what'), ...by('which')]);
    expect([first?.what, first?.which, third?.what, third?.which]).toEqual(['firstResponse', '', '', 'firstResponse']);
  });

  it('has empty text for a missing group called toString', () => {
    const odd = sla.report(tickets, '2026-11-27T12:00:00Z', { by: [{ toString: 'metric' } as never] });
    expect(byColumn([...odd.rows, odd.total]).map((record) => record.toString)).toEqual([
      'firstResponse',
      'resolution',
      '',
    ]);
  });

  it('throws for a group with the name of a figure', () => {
    const { rows: clashing } = sla.report(tickets, '2026-11-27T12:00:00Z', { by: [{ met: 'metric' }] });
    expect(() => reportTable(clashing)).toThrow(expect.objectContaining({ code: 'duplicateId' }));
  });

  it.each([
    ['no list', 5, 'rows', 'wrongType', 'the rows of a report'],
    ['a text as count', [{ ...total, count: '6' }], 'rows[0].count', 'wrongType', 'a number'],
    ['a text as amount', [{ ...total, used: { mean: 'much' } }], 'rows[0].used.mean', 'invalidAmount', undefined],
  ])('throws for %s', (_title, wrong, path, code, expected) => {
    expect(issuesThrownBy(() => reportTable(wrong as never))).toMatchObject([
      { path, code, ...(expected !== undefined && { expected: expect.stringContaining(expected) }) },
    ]);
  });

  it('ignores keys that rows of a later version may have', () => {
    const later = { ...total, colour: 'red' };
    expect(reportTable([later])).toEqual(reportTable([total]));
  });

  it('is the same for rows from JSON', () => {
    expect(reportTable(JSON.parse(JSON.stringify([...rows, total])))).toEqual(reportTable([...rows, total]));
  });

  it('has only the columns of figures without rows', () => {
    expect(reportTable([])).toMatchObject({ header: expect.arrayContaining(['count', 'compliance']), records: [] });
  });
});
