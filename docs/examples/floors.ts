import { picture } from './drawing';
import { box, type Part } from './model';

/** The floors of src, from the lowest to the highest. A file imports only its own room and lower floors. */
export const FLOORS: readonly (readonly Part[])[] = [
  [['input', 'values from outside: read, checked']],
  [
    ['time', 'zones, offsets, local time'],
    ['timeline', 'open time, in numbers'],
  ],
  [
    ['holiday', 'holidays, by year'],
    ['catalog', 'what is promised'],
  ],
  [
    ['calendar', 'when time counts'],
    ['ticket', 'what happened'],
  ],
  [['clock', 'start, pause, stop, due, verdict']],
  [['sla', 'deadlines, status, explanation, report']],
];

const ROW = 56;
const BOX = 44;
const LEFT = 12;
const MAIN = 376;
const GAP = 8;
const SIDE = 404;

const topOf = (floor: number): number => LEFT + (FLOORS.length - floor) * ROW;

function floor(rooms: readonly Part[], index: number): string {
  const width = (MAIN - GAP * (rooms.length - 1)) / rooms.length;
  return rooms.map((room, place) => box(LEFT + place * (width + GAP), topOf(index), BOX, room, width)).join('');
}

const words = FLOORS.map((rooms, index) => `${index + 1}: ${rooms.map(([name]) => name).join(', ')}`).join('; ');
const arrow = (y: number): string =>
  `<path d="M400 ${y}h-8m4-3l-4 3l4 3" transform="translate(4 0)" fill="none" stroke="#3b82f6" stroke-width="2"/>`;

/** The picture of the rooms of src. */
export const floors: string = picture(
  'The floors of src',
  `Rooms by floor, from the lowest: ${words}. index.ts is above them. Each entry stands beside them and imports input.`,
  topOf(0) + BOX - ROW + LEFT,
  [
    box(LEFT, LEFT, BOX, ['index.ts', 'the exports of prazo'], MAIN),
    ...FLOORS.map(floor),
    box(SIDE, LEFT, topOf(0) + BOX - ROW - LEFT, ['entries', 'prazo/…'], 104),
    arrow(topOf(0) + BOX / 2),
  ].join(''),
);
