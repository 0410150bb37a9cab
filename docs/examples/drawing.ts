import type { Calendar } from 'prazo';
import { escaped } from './html';

/** An instant in a drawing, with one or two lines of text. */
export interface Mark {
  readonly at: number;
  readonly lines: readonly string[];
}

/** An interval in a drawing, in epoch ms. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly kind: 'counted' | 'ahead' | 'late' | 'dropped';
}

export interface Drawing {
  readonly title: string;
  readonly calendar: Calendar;
  /** Sorted by time. The drawing ends at the last mark. */
  readonly marks: readonly Mark[];
  readonly stretches: readonly Stretch[];
}

const HOUR_MS = 3_600_000;
const WIDTH = 520;
const LEFT = 46;
const PER_HOUR = 18;
const NIGHT = 28;
const BAR = 34;
const LOOKS = { counted: '#3b82f6', ahead: '#93c5fd', late: '#dc2626', dropped: 'none' } as const;

/** The style of a picture in its own file: it follows the dark or light mode of the reader's screen. */
export const FILE_STYLE: string =
  '<style>svg{color:#1f2328;background:#fff}' +
  '@media(prefers-color-scheme:dark){svg{color:#e6edf3;background:#161b22}}</style>';

/** Returns a picture for a file, as wide as a column, with a description in words. */
export function picture(title: string, desc: string, height: number, body: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" viewBox="0 0 ${WIDTH} ${height}" role="img" ` +
    `font-family="system-ui, sans-serif" font-size="13" fill="currentColor"><title>${escaped(title)}</title>` +
    `<desc>${escaped(desc)}</desc>${FILE_STYLE}${body}</svg>`
  );
}

/**
 * Returns the function that computes the x coordinate of an instant. Open time is drawn to scale, and closed time as a short
 * gap. A closing and the next opening have the same open time before them: with `isStart` the instant is drawn after the gap.
 */
function scaleOf(calendar: Calendar, start: number): (at: number, isStart?: boolean) => number {
  return (at, isStart = false) => {
    const hours = calendar.between(start, at).toMillis() / HOUR_MS;
    const nights = calendar.intervals(start, isStart ? at + 1 : at).length - 1;
    return LEFT + hours * PER_HOUR + Math.max(nights, 0) * NIGHT;
  };
}

/** Returns the local times of the marks, with the day of the week if it differs from the mark before. */
function timesOf(calendar: Calendar, marks: readonly Mark[]): readonly string[] {
  const local = marks.map(({ at }) => calendar.add(at, 'PT0S'));
  return local.map((time, index) =>
    time.toFormat(local[index - 1]?.hasSame(time, 'day') ? 'HH:mm' : 'ccc HH:mm', { locale: 'en' }),
  );
}

/** Returns the time that counts between two marks, in ms. */
function countedBetween(stretches: readonly Stretch[], from: number, until: number): number {
  return stretches
    .filter(({ kind }) => kind !== 'dropped')
    .reduce((sum, stretch) => sum + Math.max(0, Math.min(until, stretch.until) - Math.max(from, stretch.from)), 0);
}

/** Draws a clock as SVG, from the first mark to the last. */
export function draw({ title, calendar, marks, stretches }: Drawing): string {
  const start = marks[0]?.at ?? 0;
  const end = marks.at(-1)?.at ?? 0;
  const x = scaleOf(calendar, start);
  const times = timesOf(calendar, marks);
  const line = (from: number, until: number, attributes: string): string =>
    `<path d="M${x(from, true)} ${BAR}H${x(until)}" fill="none" ${attributes}/>`;
  const open = line(start, end, 'stroke="currentColor" stroke-width="2" stroke-dasharray="2 4" opacity=".5"');
  const bars = stretches.map(({ from, until, kind }) => line(from, until, `stroke="${LOOKS[kind]}" stroke-width="12"`));
  const ticks = marks.map(({ at }) => `<path d="M${x(at)} ${BAR - 10}v20" stroke="currentColor" stroke-width="2"/>`);
  const hours = marks.slice(1).map(({ at }, index) => {
    const from = marks[index]?.at ?? start;
    const counted = countedBetween(stretches, from, at) / HOUR_MS;
    return counted === 0
      ? ''
      : `<text x="${(x(from) + x(at)) / 2}" y="${BAR - 14}" text-anchor="middle">${counted} h</text>`;
  });
  const labels = marks.map(({ at, lines }, index) => {
    const isLast = index > 0 && index === marks.length - 1;
    const place = isLast ? `x="${x(at) - 10}"` : `x="${x(at)}" text-anchor="middle"`;
    return [times[index] ?? '', ...lines]
      .map((text, row) => `<text ${place} y="${BAR + 28 + row * 17}">${escaped(text)}</text>`)
      .join('');
  });
  const height = BAR + 36 + 17 * Math.max(...marks.map(({ lines }) => lines.length));
  const desc = marks.map(({ lines }, index) => `${times[index]}: ${lines.join(' ')}`).join(' · ');
  return picture(title, desc, height, [open, ...bars, ...ticks, ...hours, ...labels].join(''));
}
