import { createCalendar, createSla, type ReportRow, supportCatalog } from 'prazo';
import { reportSvg } from 'prazo/svg';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../src/input/units';
import { groupsOf, isSafe, parseXml, textsOf } from './xml';

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const sla = createSla({ catalog: supportCatalog, calendar });
/** A row of urgent resolutions with a target of 8 hours, from the hours that each took. */
function rowOf(...hours: readonly number[]): ReportRow {
  const openedAt = Date.UTC(2026, 10, 19);
  const tickets = hours.map(
    (each) =>
      ({
        category: 'core',
        level: 'urgent',
        openedAt,
        events: [{ type: 'resolved', at: openedAt + each * HOUR_MS }],
      }) as const,
  );
  const { rows } = sla.report(tickets, openedAt + 1e10, { by: ['level', 'metric'] });
  return rows.find(({ group }) => group.metric === 'resolution') as ReportRow;
}

describe('reportSvg of compliance', () => {
  const drawn = (...rows: readonly ReportRow[]) => parseXml(reportSvg(rows, { language: 'en', show: 'compliance' }));

  it('draws a bar per group, with its share and number', () => {
    const svg = drawn(rowOf(4, 6, 9));
    expect(textsOf(svg)).toEqual(['urgent · resolution', '66.6% · 2 of 3', 'met', 'breached']);
    expect(groupsOf(svg)).toEqual([
      {
        title: 'urgent · resolution: 66.6% · 2 of 3',
        width: expect.closeTo(360, 2),
        colours: ['var(--prazo-good, #16a34a)', 'var(--prazo-bad, #dc2626)'],
      },
    ]);
    expect(svg.children[1]).toMatchObject({ name: 'desc', text: 'urgent · resolution: 66.6% · 2 of 3' });
  });

  it('shows less than 100% if one of 10,000 is breached', () => {
    const row = { ...rowOf(4), compliance: { share: 9999 / 10_000, of: 10_000 } };
    expect(textsOf(drawn(row))[1]).toBe('99.9% · 1 of 10000');
  });

  it('draws a line if no clock has finished', () => {
    const row = { ...rowOf(4), compliance: { share: undefined, of: 0 } };
    expect(textsOf(drawn(row))[1]).toBe('–');
    expect(groupsOf(drawn(row))[0]?.colours).toEqual(['var(--prazo-closed, #7c8594)']);
  });

  it('without rows | draws no bars', () => {
    expect(textsOf(drawn())).toEqual(['met', 'breached']);
  });
});

describe('reportSvg of the time used', () => {
  const drawn = (...rows: readonly ReportRow[]) => parseXml(reportSvg(rows, { language: 'en', show: 'used' }));

  it('draws the mean, the median and the 90th percentile, compared with the target', () => {
    const svg = drawn(rowOf(4, 6, 8));
    expect(textsOf(svg)).toEqual(['urgent · resolution', '75% · 6h', 'x̄', 'p50', 'p90', '100%']);
    const [group] = groupsOf(svg);
    expect(group?.title).toBe('urgent · resolution: 75% · 6h · p50 6h · p90 8h');
    expect(group?.colours[0]).toBe('var(--prazo-good, #16a34a)');
  });

  it('has the colour of late time if the mean is slightly above the target', () => {
    const svg = drawn(rowOf(8.0001));
    expect(textsOf(svg)[1]).toBe('100.1% · 8h');
    expect(groupsOf(svg)[0]?.colours[0]).toBe('var(--prazo-bad, #dc2626)');
  });

  it('is cut at three times the target', () => {
    const svg = reportSvg([rowOf(800)], { language: 'en', show: 'used' });
    expect(svg).toContain('M0 25h352"');
    expect(svg).toContain('M117.333 16v18');
  });

  it('of 0 ms | shows 0%', () => {
    expect(textsOf(drawn(rowOf(0)))[1]).toBe('0% · 0m');
  });

  it('draws a line if no clock has finished', () => {
    const row = rowOf(4);
    const none = { mean: undefined, median: undefined, p90: undefined };
    expect(textsOf(drawn({ ...row, used: none, meanOfTarget: undefined }))[1]).toBe('–');
  });
});

describe('the labels of reportSvg', () => {
  it('come from labelOf, escaped and cut', () => {
    const label = `<b>&"'</b>${'x'.repeat(1000)}\u0000`;
    const svg = reportSvg([rowOf(4)], { language: 'pt-BR', show: 'compliance', labelOf: () => label, title: '<i>' });
    const root = parseXml(svg);
    expect(isSafe(root)).toBe(true);
    expect(root.children[0]?.text).toBe('<i>');
    expect(textsOf(root)[0]).toMatch(/^<b>&"'<\/b>x{10,50}…$/);
    expect(textsOf(root)[1]).toBe('100% · 1 de 1');
  });

  it('are a dash for a group without a value', () => {
    expect(
      textsOf(parseXml(reportSvg([{ ...rowOf(4), group: { tier: '' } }], { language: 'en', show: 'used' })))[0],
    ).toBe('–');
  });
});
