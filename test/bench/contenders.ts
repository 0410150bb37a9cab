import { LuxonLoop } from './luxon-loop';
import { office } from './office';
import { type Contender, PEERS } from './peer-adapters';

export type { Contender };

/** All that are asked the same questions, each made from a list of holidays. */
export const CONTENDERS: Readonly<Record<string, (holidays: readonly string[]) => Contender>> = {
  prazo: (holidays) => office(holidays).timeline,
  'luxon loop': (holidays) => new LuxonLoop(holidays),
  ...PEERS,
};
