import type { Calendar } from 'prazo';
import { LuxonLoop } from './luxon-loop';
import { office } from './office';
import { type Contender, PEERS } from './peer-adapters';

export type { Contender };

/** The public methods of a calendar. Their luxon results are converted to numbers. */
const publicFace = (calendar: Calendar): Contender => ({
  isOpen: (ms) => calendar.isOpen(ms),
  add: (ms, amount) => calendar.add(ms, { milliseconds: amount }).toMillis(),
  between: (a, b) => calendar.between(a, b).toMillis(),
});

/** The compared libraries by name. Each function creates a calendar with these holidays. */
export const CONTENDERS: Readonly<Record<string, (holidays: readonly string[]) => Contender>> = {
  prazo: (holidays) => office(holidays).timeline,
  'prazo with luxon values': (holidays) => publicFace(office(holidays)),
  'luxon loop': (holidays) => new LuxonLoop(holidays),
  ...PEERS,
};
