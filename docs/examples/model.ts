import { picture } from './drawing';
import { escaped } from './html';

/** A part of a picture, with its meaning in a few words. */
export type Part = readonly [name: string, about: string];

const SETUP: readonly Part[] = [
  ['catalog', 'what is promised'],
  ['calendar', 'when time counts'],
];
const QUESTION: readonly Part[] = [
  ['ticket', 'what happened'],
  ['instant', 'as of when'],
];
const ANSWERS: readonly Part[] = [
  ['deadlines', 'when is it due?'],
  ['status', 'is it on time?'],
  ['explanation', 'where did the time go?'],
  ['report', 'were all on time?'],
];

const ROW = 60;
const BOX = 46;
const WIDTH = 160;

/** Returns a rectangle with a part in it. */
export function box(x: number, y: number, height: number, [name, about]: Part, width: number = WIDTH): string {
  const centre = x + width / 2;
  const middle = y + height / 2;
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="none" stroke="currentColor" opacity=".6"/>` +
    `<text x="${centre}" y="${middle - 3}" text-anchor="middle" font-weight="600">${escaped(name)}</text>` +
    `<text x="${centre}" y="${middle + 14}" text-anchor="middle" font-size="12">${escaped(about)}</text>`
  );
}

const arrow = (x: number, y: number, length: number): string =>
  `<path d="M${x} ${y}h${length}m-6-4l6 4l-6 4" fill="none" stroke="#3b82f6" stroke-width="2"/>`;

const centreOf = (row: number): number => 12 + row * ROW + BOX / 2;

function column(x: number, parts: readonly Part[]): string {
  return parts.map((part, row) => box(x, 12 + row * ROW, BOX, part)).join('');
}

const left = [...SETUP, ...QUESTION];
const words = (parts: readonly Part[]): string => parts.map(([name, about]) => `${name} (${about})`).join(', ');

/** The picture of the inputs and outputs of an SLA. */
export const model: string = picture(
  'The parts of prazo',
  `An SLA is made of ${words(SETUP)}. For ${words(QUESTION)}, it returns ${words(ANSWERS)}.`,
  12 + 4 * ROW,
  [
    column(12, left),
    ...left.map((_, row) => arrow(178, centreOf(row), 30)),
    box(214, 12, 3 * ROW + BOX, ['SLA', 'made once'], 92),
    ...ANSWERS.map((_, row) => arrow(312, centreOf(row), 30)),
    column(348, ANSWERS),
  ].join(''),
);
