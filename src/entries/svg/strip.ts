import type { AnyMetric } from '../view/countdown';
import { type Strip, strip } from '../view/strip';
import type { Colour } from './colours';
import { bar, drawing, stroke } from './markup';
import { nameIn, type SvgOptions, speechOf } from './speech';

export interface StripSvgOptions extends SvgOptions {
  /** What a screen reader says, such as the text of a badge; else the metric and its verdict. */
  readonly title?: string | undefined;
}

const WIDTH = 100;
/** A metric without a due is a thin line. */
const NONE: Strip = { counted: 0, paused: 0, closed: 1, left: 0, over: 0 };

/**
 * Draws a metric as a thin bar for a list, which fills the width and the height that it is given: how much of the time from the start
 * to the due, or to now, has counted, was paused, did not count, and is left. After the due there is a second line below.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog } from 'prazo';
 *
 * const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-19T16:00:00-03:00' } as const;
 * const { resolution } = sla.status(ticket, '2026-11-20T10:00:00-03:00').metrics;
 * stripSvg(resolution, { language: 'en' }).includes('<title>resolution: on track</title>'); // → true
 * ```
 */
export function stripSvg(metric: AnyMetric, options: StripSvgOptions): string {
  const speech = speechOf(options);
  const { words } = speech;
  const { counted, paused, closed, left, over } = strip(metric) ?? NONE;
  const parts: readonly (readonly [share: number, colour: Colour, height: number, dash?: string])[] = [
    [counted, 'counted', 8],
    [paused, 'paused', 8, '1 1.5'],
    [closed, 'closed', 2],
    [left, 'ahead', 2, '1 1'],
  ];
  let x = 0;
  let content = '';
  for (const [share, colour, height, dash] of parts) {
    if (share > 0) content += bar(x, 4, share * WIDTH, colour, height, dash);
    x += share * WIDTH;
  }
  if (over > 0) {
    const due = (1 - over) * WIDTH;
    content += bar(due, 11, over * WIDTH, 'late', 2) + stroke(`M${due} 0v12`, 'due', 1);
  }
  const name = options.title ?? `${nameIn(speech, metric.metric)}: ${words.verdicts[metric.verdict]}`;
  return drawing(`0 0 ${WIDTH} 12`, name, '', content, ' preserveAspectRatio="none"');
}
