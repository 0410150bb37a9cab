import { fail } from '../input/error';
import { frozenCopy } from '../input/frozen';
import type { Instant } from '../input/instant';
import { at, show } from '../input/issue';
import { isRecord } from '../input/record';

/** What may be odd about a ticket that is valid. */
export type TicketWarningCode = 'probablySeconds';

/** One thing that is probably a mistake: where, what would be usual, what is there. */
export interface TicketWarning {
  readonly code: TicketWarningCode;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** The instants of a ticket, whatever its catalog. */
interface Dated {
  readonly openedAt: Instant;
  readonly events?: readonly { readonly at: Instant }[] | undefined;
}

/** The start of 1990. No helpdesk has tickets of before then, and seconds for milliseconds make an instant in January 1970. */
const EARLIEST = 631_152_000_000;

function suspiciousInstant(path: string, instant: unknown): readonly TicketWarning[] {
  if (typeof instant !== 'number' || instant >= EARLIEST) return [];
  const expected = 'milliseconds since 1970 that come to 1990 or later';
  return [{ code: 'probablySeconds', path, expected, received: `${instant}, which is in ${yearOf(instant)}` }];
}

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();

/**
 * What is probably a mistake in a valid ticket: a number for an instant that comes to a year before 1990, as it does where
 * seconds were taken for milliseconds.
 *
 * @example
 * ```ts
 * checkTicket({ openedAt: 1_763_570_400 }).map(({ path }) => path); // → ['openedAt']
 * ```
 */
export function checkTicket(ticket: Dated): readonly TicketWarning[] {
  if (!isRecord(ticket)) throw fail('wrongType', '', 'a ticket', show(ticket));
  const { openedAt } = ticket;
  const events: readonly unknown[] = Array.isArray(ticket.events) ? ticket.events : [];
  const ofEvents = events.flatMap((event, index) =>
    isRecord(event) ? suspiciousInstant(at(at('events', index), 'at'), event.at) : [],
  );
  return frozenCopy([...suspiciousInstant('openedAt', openedAt), ...ofEvents]);
}
