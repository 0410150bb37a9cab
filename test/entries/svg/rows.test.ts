import fc from 'fast-check';
import { ticketSvg } from 'prazo/svg';
import { expect, it } from 'vitest';
import { WIDTH, widthOf } from '../../../src/entries/svg/markup';
import { rowsOf } from '../../../src/entries/svg/rows';
import { HOUR_MS } from '../../../src/input/units';
import { cases } from '../../laws/tickets';
import { all, type Element, groupsOf, isSafe, parseXml } from './xml';

const HOUR_WIDTH = 10.8;
/** Whether a text is inside the drawing, apart from the `…` of a cut text. A text anchored at its end is always inside. */
const fits = ({ attributes, text }: Element): boolean =>
  attributes['text-anchor'] !== 'start' || Number(attributes.x) + widthOf(text) <= WIDTH + widthOf('…');
const SEED = 20_161_124;

it('each instant is in one row, and the width of each segment is proportional to its time', { timeout: 60_000 }, () => {
  let compared = 0;
  const law = fc.property(cases, ({ sla, ticket, asOf }) => {
    for (const metric of Object.keys(sla.catalog.metrics)) {
      const explanation = sla.explain(ticket, metric, asOf[0] as number);
      if (explanation === undefined) continue;
      const rows = rowsOf(explanation);
      expect(rows[0]?.from).toBe(explanation.startedAt.valueOf());
      expect(rows.map(({ until }) => until).slice(0, -1)).toEqual(rows.map(({ from }) => from).slice(1));
      expect(rows.every(({ from, until }) => from < until)).toBe(true);
      const svg = parseXml(ticketSvg(explanation, { language: 'en' }));
      expect(isSafe(svg)).toBe(true);
      expect(all(svg).filter((element) => element.name === 'text' && !fits(element))).toEqual([]);
      if (rows.some(({ days }) => days > 0)) continue;
      const isLate = /^breach/.test(explanation.verdict);
      const due =
        (isLate ? (explanation.due ?? explanation.dueIfResumed) : undefined)?.valueOf() ?? Number.POSITIVE_INFINITY;
      const expectedMs = [...explanation.segments, ...explanation.ahead].flatMap(({ from, until, reason }) => {
        const [start, end] = [from.valueOf(), until.valueOf()];
        const isCut = (reason === 'counted' || reason === 'ordinary') && start < due && due < end;
        return isCut ? [due - start, end - due] : [end - start];
      });
      const groups = groupsOf(svg);
      expect(groups.length).toBe(expectedMs.length);
      for (const [index, { width }] of groups.entries()) {
        expect(Math.abs(width - ((expectedMs[index] as number) / HOUR_MS) * HOUR_WIDTH)).toBeLessThan(0.02);
      }
      const counted = explanation.segments.reduce((sum, segment) => sum + segment.counted.valueOf(), 0);
      if (explanation.segments.some(({ reason }) => reason === 'ordinary')) continue;
      const isSolid = ({ colours }: { colours: readonly string[] }) => /--prazo-(counted|late)/.test(colours[0] ?? '');
      const drawn = groups.filter(isSolid).reduce((sum, { width }) => sum + width, 0);
      expect(Math.abs(drawn - (counted / HOUR_MS) * HOUR_WIDTH)).toBeLessThan(0.1);
      compared++;
    }
  });
  fc.assert(law, { seed: SEED, numRuns: 60 });
  expect(compared).toBeGreaterThan(60);
});
