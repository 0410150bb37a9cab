import { fail } from '../input/error';
import { frozenCopy } from '../input/frozen';
import type { Instant } from '../input/instant';
import { at, show } from '../input/issue';
import { isRecord } from '../input/record';

/**
 * The kind of a probable mistake: an instant in seconds instead of milliseconds.
 *
 * @inline
 */
export type TicketWarningCode = 'probablySeconds';

/** A probable mistake in a valid ticket. */
export interface TicketWarning {
  readonly code: TicketWarningCode;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** The instants of a ticket of any catalog. */
interface TicketInstants {
  readonly openedAt: Instant;
  readonly events?: readonly { readonly at: Instant }[] | undefined;
}

/** The start of 1990. No help desk has older tickets. Seconds read as milliseconds are an instant in January 1970. */
const EARLIEST_MS = 631_152_000_000;

function suspiciousInstant(path: string, instant: unknown): readonly TicketWarning[] {
  if (typeof instant !== 'number' || instant >= EARLIEST_MS) return [];
  const expected = 'milliseconds since 1970, in 1990 or later';
  return [{ code: 'probablySeconds', path, expected, received: `${instant}, which is in ${yearOf(instant)}` }];
}

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();

/**
 * Returns probable mistakes in a valid ticket: instants that are numbers and before 1990. They are probably in seconds
 * instead of milliseconds.
 *
 * @example
 * ```ts
 * checkTicket({ openedAt: 1_763_570_400 }).map(({ path }) => path); // → ['openedAt']
 * ```
 */
export function checkTicket(ticket: TicketInstants): readonly TicketWarning[] {
  if (!isRecord(ticket)) throw fail('wrongType', '', 'a ticket', show(ticket));
  const { openedAt } = ticket;
  const events: readonly unknown[] = Array.isArray(ticket.events) ? ticket.events : [];
  const inEvents = events.flatMap((event, index) =>
    isRecord(event) ? suspiciousInstant(at(at('events', index), 'at'), event.at) : [],
  );
  return frozenCopy([...suspiciousInstant('openedAt', openedAt), ...inEvents]);
}
