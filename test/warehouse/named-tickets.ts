import { civilDays } from './named/civil-days';
import { classes } from './named/classes';
import { judging } from './named/judging';
import { leftToTheLibrary } from './named/left-to-the-library';
import { pausing } from './named/pausing';
import { receiving } from './named/receiving';
import { reopening } from './named/reopening';
import type { NamedTicket } from './named/ticket';
import { times } from './named/times';

export type { NamedTicket };

export const namedTickets: readonly NamedTicket[] = [
  ...judging,
  ...pausing,
  ...receiving,
  ...civilDays,
  ...reopening,
  ...classes,
  ...times,
  ...leftToTheLibrary,
];
