import fc from 'fast-check';
import { createCalendar, createSla, supportCatalog } from 'prazo';
import { stripSvg } from 'prazo/svg';
import { describe, expect, it } from 'vitest';
import { fractionsOf } from '../../../src/entries/svg/fractions';
import { cases } from '../../property/tickets';
import { all, isSafe, parseXml } from './xml';

const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
const sla = createSla({ catalog: supportCatalog, calendar });
/** Due on Friday at 15:00, after 8 business hours. */
const ticket = {
  category: 'core',
  level: 'urgent',
  openedAt: '2026-11-19T16:00:00-03:00',
  events: [
    { type: 'paused', at: '2026-11-20T10:00:00-03:00' },
    { type: 'resumed', at: '2026-11-20T11:00:00-03:00' },
  ],
} as const;
const statusAt = (asOf: string) => sla.status(ticket, asOf).metrics.resolution;

describe('the fractions of a strip', () => {
  it('are of the time from the start to the due', () => {
    expect(fractionsOf(statusAt('2026-11-20T12:00:00-03:00'))).toEqual({
      counted: 4 / 24,
      paused: 1 / 24,
      closed: expect.closeTo(15 / 24),
      left: 4 / 24,
      over: 0,
    });
  });

  it('are of the time from the start to now, once it is late', () => {
    const { over, left, ...rest } = fractionsOf(statusAt('2026-11-20T17:00:00-03:00')) ?? { over: 0, left: 0 };
    expect({ over, left }).toEqual({ over: 1 / 25, left: 0 });
    expect(rest).toEqual({ counted: 9 / 25, paused: 1 / 25, closed: expect.closeTo(15 / 25) });
  });

  it('are none without a due', () => {
    const { firstResponse } = sla.status({ ...ticket, level: 'urgent' }, '2026-11-19T16:00:00-03:00').metrics;
    expect(fractionsOf({ ...firstResponse, due: undefined })).toBeUndefined();
    expect(fractionsOf({ ...firstResponse, startedAt: undefined })).toBeUndefined();
  });

  it('add up to 1, and are the same of a status and of an evaluation', () => {
    const law = fc.property(cases, ({ sla, ticket, asOf }) => {
      const [at = 0] = asOf;
      const { metrics } = sla.status(ticket, at);
      const evaluated = sla.evaluate(ticket, at).metrics;
      for (const [name, metric] of Object.entries(metrics)) {
        const fractions = fractionsOf(metric);
        expect(fractionsOf(evaluated[name] as (typeof evaluated)[string])).toEqual(fractions);
        if (fractions === undefined) continue;
        const { counted, paused, closed, left, over } = fractions;
        expect(counted + paused + closed + left).toBeCloseTo(1, 9);
        for (const one of [counted, paused, closed, left, over]) expect(one >= -1e-9 && one <= 1).toBe(true);
        expect(over > 0).toBe(metric.late && metric.remaining?.wall.valueOf() !== 0);
      }
    });
    fc.assert(law, { seed: 20_161_124, numRuns: 60 });
  });
});

describe('a strip', () => {
  const pathsOf = (svg: string) =>
    all(parseXml(svg))
      .filter(({ name }) => name === 'path')
      .map(({ attributes }) => `${attributes.d} ${/--prazo-([a-z]+)/.exec(attributes.stroke ?? '')?.[1]}`);

  it('has a bar for each fraction', () => {
    expect(pathsOf(stripSvg(statusAt('2026-11-20T12:00:00-03:00'), { language: 'en' }))).toEqual([
      'M0 4h16.667 counted',
      'M16.667 4h4.167 paused',
      'M20.833 4h62.5 closed',
      'M83.333 4h16.667 ahead',
    ]);
  });

  it('has a line below from the due on', () => {
    const paths = pathsOf(stripSvg(statusAt('2026-11-20T17:00:00-03:00'), { language: 'en' }));
    expect(paths.slice(-2)).toEqual(['M96 11h4 late', 'M96 0v12 due']);
  });

  it('is named by the metric and its verdict, or as the host says', () => {
    const status = statusAt('2026-11-20T12:00:00-03:00');
    const nameOf = (svg: string) => parseXml(svg).children[0]?.text;
    expect(nameOf(stripSvg(status, { language: 'pt-BR' }))).toBe('resolution: no prazo');
    expect(nameOf(stripSvg(status, { language: 'en', title: '<4h> left' }))).toBe('<4h> left');
    expect(isSafe(parseXml(stripSvg(status, { language: 'en', title: '"><script>' })))).toBe(true);
  });

  it('is a dashed line where there is no due', () => {
    const { resolution } = sla.status({ ...ticket, level: 'low' }, '2026-11-20T12:00:00-03:00').metrics;
    expect(pathsOf(stripSvg({ ...resolution, due: undefined }, { language: 'en' }))).toEqual(['M0 4h100 ahead']);
  });
});
