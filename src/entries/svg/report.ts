import type { ReportRow } from '../../sla/report-row';
import { legend, SIGN_WIDTH, type Sign } from './legend';
import { bar, drawing, fitted, rounded, stroke, textAt, titled, WIDTH } from './markup';
import { amountText, percentText, type Speech, type SvgOptions, speechOf } from './speech';

export interface ReportSvgOptions extends SvgOptions {
  /** Bars of the share that was met, or of the time used against the target. */
  readonly show: 'compliance' | 'used';
  /** The text for a group; else the values of the group. */
  readonly labelOf?: ((group: ReportRow['group']) => string) | undefined;
  /** What a screen reader says first. */
  readonly title?: string | undefined;
}

/** A row as it is drawn: its figures in words, and its shapes on the middle line `y`. */
interface Bars {
  readonly text: string;
  /** More figures, where there are some. */
  readonly details?: string;
  readonly draw: (y: number) => string;
}

const BAR = 230;
const ROW_HEIGHT = 38;
const NONE = '–';
/** The most of a target that is drawn. */
const MOST = 3;

const none: Bars = { text: NONE, draw: (y) => bar(0, y, BAR, 'closed', 2, '2 3') };

const block = (x: number, y: number, width: number, isLate: boolean): string =>
  bar(x, y, width, isLate ? 'bad' : 'good', 12, isLate ? '7 1.5' : undefined);
const median = (x: number, y: number): string => sign(`M${rounded(x - 3)} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`);
const p90 = (x: number, y: number): string => sign(`M${rounded(x - 4)} ${y}l4-4l4 4l-4 4z`);
const target = (x: number, y: number, height: number): string =>
  stroke(`M${rounded(x)} ${y - height / 2}v${height}`, 'due', 2);
const sign = (path: string): string => stroke(path, undefined, 1.5);

function complianceBars(speech: Speech, { compliance, verdicts }: ReportRow): Bars {
  const { share, of } = compliance;
  if (share === undefined) return none;
  return {
    // A share that is not quite all must not look like all.
    text: `${percentText(speech, Math.floor(share * 1000 + 1e-6) / 1000)} · ${verdicts.met} ${speech.words.of} ${of}`,
    draw: (y) =>
      (share > 0 ? block(0, y, share * BAR, false) : '') +
      (share < 1 ? block(share * BAR, y, (1 - share) * BAR, true) : ''),
  };
}

/** The mean, the median and the 90th percentile of a row, as parts of its mean target. */
function partsOf({ used, meanOfTarget }: ReportRow): readonly number[] | undefined {
  if (used.mean === undefined || meanOfTarget === undefined) return undefined;
  const meanUsed = used.mean.valueOf();
  const partOf = (amount = used.mean) => (meanUsed === 0 ? 0 : ((amount?.valueOf() ?? 0) / meanUsed) * meanOfTarget);
  return [meanOfTarget, partOf(used.median), partOf(used.p90)];
}

function usedBars(speech: Speech, row: ReportRow, unit: number): Bars {
  const parts = partsOf(row);
  if (parts === undefined) return none;
  const [meanPart = 0, ...others] = parts;
  const [meanText = '', ...texts] = [row.used.mean, row.used.median, row.used.p90].map((amount) =>
    amountText(speech, amount?.valueOf() ?? 0),
  );
  const x = (part: number) => Math.min(part * unit, BAR);
  // A little more than all must not look like all.
  const percent = percentText(speech, Math.ceil(meanPart * 1000 - 1e-6) / 1000);
  return {
    text: `${percent} · ${meanText}`,
    details: `p50 ${texts[0]} · p90 ${texts[1]}`,
    draw: (y) => block(0, y, x(meanPart), meanPart > 1) + median(x(others[0] ?? 0), y) + p90(x(others[1] ?? 0), y),
  };
}

function signsOf(speech: Speech, show: ReportSvgOptions['show']): readonly Sign[] {
  const { met, breached } = speech.words.verdicts;
  if (show === 'compliance') {
    return [
      { text: met, draw: (x, y) => block(x, y, SIGN_WIDTH, false) },
      { text: breached, draw: (x, y) => block(x, y, SIGN_WIDTH, true) },
    ];
  }
  const middle = SIGN_WIDTH / 2;
  return [
    { text: 'x̄', draw: (x, y) => block(x, y, SIGN_WIDTH, false) },
    { text: 'p50', draw: (x, y) => median(x + middle, y) },
    { text: 'p90', draw: (x, y) => p90(x + middle, y) },
    { text: percentText(speech, 1), draw: (x, y) => target(x + middle, y, 14) },
  ];
}

/**
 * Draws the rows of a report as horizontal bars, as the text of an SVG: the share that was met, of those that finished; or the
 * mean, the median and the 90th percentile of the time used, against the mean target.
 */
export function reportSvg(rows: readonly ReportRow[], options: ReportSvgOptions): string {
  const speech = speechOf(options);
  const { show, labelOf = (group) => Object.values(group).join(' · ') } = options;
  const most = rows.reduce((most, row) => Math.max(most, ...(partsOf(row) ?? [])), 1.2);
  const unit = BAR / Math.min(most, MOST);
  let [content, y] = ['', 0];
  const lines: string[] = [];
  for (const row of rows) {
    const label = fitted(labelOf(row.group) || NONE, WIDTH);
    const { text, details, draw } = show === 'used' ? usedBars(speech, row, unit) : complianceBars(speech, row);
    const line = [`${label}: ${text}`, ...(details === undefined ? [] : [details])].join(' · ');
    lines.push(line);
    content += textAt(0, y + 13, label) + textAt(BAR + 8, y + 29, text) + titled(line, draw(y + 25));
    if (show === 'used') content += target(unit, y + 25, 18);
    y += ROW_HEIGHT;
  }
  const { content: signs, bottom } = legend(signsOf(speech, show), y + 4);
  const name = options.title ?? (show === 'used' ? 'x̄ · p50 · p90' : speech.words.verdicts.met);
  return drawing(`0 0 ${WIDTH} ${bottom + 4}`, name, lines.join('\n'), content + signs);
}
