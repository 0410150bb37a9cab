import type { Calendar } from 'prazo';
import { LuxonLoop } from './luxon-loop';
import { office } from './office';
import { type Contender, PEERS } from './peer-adapters';

export type { Contender };

/** What users call, with what comes out read as numbers again. */
const publicFace = (calendar: Calendar): Contender => ({
  isOpen: (ms) => calendar.isOpen(ms),
  add: (ms, amount) => calendar.add(ms, { milliseconds: amount }).toMillis(),
  between: (a, b) => calendar.between(a, b).toMillis(),
});

/** All that are asked the same questions, each made from a list of holidays. */
export const CONTENDERS: Readonly<Record<string, (holidays: readonly string[]) => Contender>> = {
  prazo: (holidays) => office(holidays).timeline,
  'prazo with luxon values': (holidays) => publicFace(office(holidays)),
  'luxon loop': (holidays) => new LuxonLoop(holidays),
  ...PEERS,
};
