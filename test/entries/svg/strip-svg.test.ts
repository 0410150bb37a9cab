import { stripSvg } from 'prazo/svg';
import { describe, expect, it } from 'vitest';
import { sla, statusAt, ticket } from '../view/strip-ticket';
import { all, isSafe, parseXml } from './xml';

describe('stripSvg', () => {
  const pathsOf = (svg: string) =>
    all(parseXml(svg))
      .filter(({ name }) => name === 'path')
      .map(({ attributes }) => `${attributes.d} ${/--prazo-([a-z]+)/.exec(attributes.stroke ?? '')?.[1]}`);

  it('draws a bar for each fraction', () => {
    expect(pathsOf(stripSvg(statusAt('2026-11-20T12:00:00-03:00'), { language: 'en' }))).toEqual([
      'M0 4h16.667 counted',
      'M16.667 4h4.167 paused',
      'M20.833 4h62.5 closed',
      'M83.333 4h16.667 ahead',
    ]);
  });

  it('of a late clock | draws a line below the bar from the due time on', () => {
    const paths = pathsOf(stripSvg(statusAt('2026-11-20T17:00:00-03:00'), { language: 'en' }));
    expect(paths.slice(-2)).toEqual(['M96 11h4 late', 'M96 0v12 due']);
  });

  it('has the metric and verdict as title, or the title of the options', () => {
    const status = statusAt('2026-11-20T12:00:00-03:00');
    const nameOf = (svg: string) => parseXml(svg).children[0]?.text;
    expect(nameOf(stripSvg(status, { language: 'pt-BR' }))).toBe('resolution: no prazo');
    expect(nameOf(stripSvg(status, { language: 'en', title: '<4h> left' }))).toBe('<4h> left');
    expect(isSafe(parseXml(stripSvg(status, { language: 'en', title: '"><script>' })))).toBe(true);
  });

  it('without a due time | draws a thin line', () => {
    const { resolution } = sla.status({ ...ticket, level: 'low' }, '2026-11-20T12:00:00-03:00').metrics;
    expect(pathsOf(stripSvg({ ...resolution, due: undefined }, { language: 'en' }))).toEqual(['M0 4h100 closed']);
  });
});
