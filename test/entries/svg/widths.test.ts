import fc from 'fast-check';
import { ticketSvg } from 'prazo/svg';
import { expect, it } from 'vitest';
import { WIDTH, widthOf } from '../../../src/entries/svg/markup';
import { rowsOf } from '../../../src/entries/svg/rows';
import { cases } from '../../laws/tickets';
import { all, type Element, groupsOf, isSafe, parseXml } from './xml';

const HOUR = 3_600_000;
const HOUR_WIDTH = 10.8;
/** Whether a text ends within the picture, or with the letter that says that it was cut; others end at its edge. */
const fits = ({ attributes, text }: Element): boolean =>
  attributes['text-anchor'] !== 'start' || Number(attributes.x) + widthOf(text) <= WIDTH + widthOf('…');
const SEED = 20_161_124;

it('the widths of each segment add up to its time, and each instant lies in one row', { timeout: 60_000 }, () => {
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
      const wanted = [...explanation.segments, ...explanation.ahead].flatMap(({ from, until, reason }) => {
        const [start, end] = [from.valueOf(), until.valueOf()];
        const isCut = (reason === 'counted' || reason === 'ordinary') && start < due && due < end;
        return isCut ? [due - start, end - due] : [end - start];
      });
      const groups = groupsOf(svg);
      expect(groups.length).toBe(wanted.length);
      for (const [index, { width }] of groups.entries()) {
        expect(Math.abs(width - ((wanted[index] as number) / HOUR) * HOUR_WIDTH)).toBeLessThan(0.02);
      }
      const counted = explanation.segments.reduce((sum, segment) => sum + segment.counted.valueOf(), 0);
      if (explanation.segments.some(({ reason }) => reason === 'ordinary')) continue;
      const isSolid = ({ colours }: { colours: readonly string[] }) => /--prazo-(counted|late)/.test(colours[0] ?? '');
      const drawn = groups.filter(isSolid).reduce((sum, { width }) => sum + width, 0);
      expect(Math.abs(drawn - (counted / HOUR) * HOUR_WIDTH)).toBeLessThan(0.1);
      compared++;
    }
  });
  fc.assert(law, { seed: SEED, numRuns: 60 });
  expect(compared).toBeGreaterThan(60);
});
