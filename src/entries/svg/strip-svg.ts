import type { AnyMetric } from '../view/countdown';
import { type TimeStrip, timeStrip } from '../view/strip';
import type { Colour } from './colours';
import { bar, drawing, stroke } from './markup';
import { nameIn, type SvgOptions, wordingOf } from './wording';

/** Options of `stripSvg`. */
export interface StripSvgOptions extends SvgOptions {
  /** The text for screen readers, such as the text of a badge. Default: the metric and its verdict. */
  readonly title?: string | undefined;
}

const WIDTH = 100;
/** A metric without a due time is a thin line. */
const NO_DUE: TimeStrip = { counted: 0, paused: 0, closed: 1, left: 0, over: 0 };

/**
 * Draws a metric as a thin bar for a list. Returns the text of an SVG that fills the width and height of its container.
 *
 * The bar shows the time from the start to the due time, or to now if that is later: the time that counted, was paused, did
 * not count, and is left. A second line below the bar shows the time after the due time.
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
  const wording = wordingOf(options);
  const { words } = wording;
  const { counted, paused, closed, left, over } = timeStrip(metric) ?? NO_DUE;
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
  const name = options.title ?? `${nameIn(wording, metric.metric)}: ${words.verdicts[metric.verdict]}`;
  return drawing(`0 0 ${WIDTH} 12`, name, '', content, ' preserveAspectRatio="none"');
}
