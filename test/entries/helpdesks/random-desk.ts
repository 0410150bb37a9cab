import type { CalendarDefinition, Ticket, TicketEvent } from 'prazo';
import { seeded } from '../../seeded';

/** A service desk with random hours, holidays and targets, and one of its tickets. Tests write it in the format of a help desk. */
export interface RandomDesk {
  readonly calendar: CalendarDefinition & { readonly hours: Readonly<Record<Day, readonly string[]>> };
  /** Whole minutes by level and by metric: `first`, `next` and `solve`. */
  readonly targets: Readonly<Record<string, Readonly<Record<'first' | 'next' | 'solve', number>>>>;
  /** Whether the targets count business time. */
  readonly isBusiness: boolean;
  readonly ticket: Ticket & { readonly level: string; readonly events: readonly TicketEvent[] };
}

/** How many desks a round trip tries. */
export const DESKS = Number(process.env.DESKS ?? 100);

/** The features that the format of a help desk has. */
export interface Abilities {
  readonly levels: readonly string[];
  /** The reasons of pauses, which are the names of the desk's own statuses. */
  readonly waits: readonly string[];
  /** Whether a day may have more than one range. */
  readonly breaks: boolean;
  readonly holidays: 'none' | 'dates' | 'yearly';
  readonly canReopen: boolean;
  readonly changesLevel: boolean;
  /** Whether both plain and business targets exist. */
  readonly plainTargets: boolean;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Day = (typeof DAYS)[number];

const ZONES = ['America/Sao_Paulo', 'America/New_York', 'Europe/London', 'Asia/Kolkata', 'Australia/Sydney', 'UTC'];
const HOUR = 3_600_000;
const FROM = Date.UTC(2026, 0, 5);

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Returns a random desk that a help desk with these features can express in full. */
export function randomDesk(seed: number, able: Abilities): RandomDesk {
  const random = seeded(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const oneOf = <T>(values: readonly T[]): T => values[whole(0, values.length - 1)] as T;

  const ranges = (): readonly string[] => {
    const [opens, closes] = [whole(6, 10) * 60 + oneOf([0, 15, 30]), whole(15, 23) * 60 + oneOf([0, 30, 45])];
    if (!able.breaks || random() < 0.5) return [`${clock(opens)}-${random() < 0.1 ? '24:00' : clock(closes)}`];
    return [`${clock(opens)}-12:00`, `${clock(oneOf([750, 780, 810]))}-${clock(closes)}`];
  };
  const isOpen = (day: Day) => (day === 'sat' ? random() < 0.3 : day === 'sun' ? random() < 0.1 : random() < 0.95);
  const hours = Object.fromEntries(DAYS.map((day) => [day, day === 'wed' || isOpen(day) ? ranges() : []]));
  const holidays = Array.from({ length: able.holidays === 'none' ? 0 : whole(0, 6) }, (_, i) => {
    const date = new Date(FROM + whole(0, 120) * 24 * HOUR).toISOString().slice(0, 10);
    const isYearly = able.holidays === 'yearly' && random() < 0.4 && !date.endsWith('02-29');
    return isYearly
      ? { month: Number(date.slice(5, 7)), day: Number(date.slice(8)), name: `Day ${i}` }
      : { date, name: `Day ${i}` };
  });
  const targets = Object.fromEntries(
    able.levels.map((level) => [level, { first: whole(15, 600), next: whole(15, 600), solve: whole(60, 6000) }]),
  );

  const events: TicketEvent[] = [];
  let at = FROM + whole(0, 60 * 24 * 3600) * 1000;
  const openedAt = new Date(at).toISOString();
  const level = oneOf(able.levels);
  let [now, wait, state] = [level, '', 'open'];
  const add = (event: object) => events.push({ ...event, at: new Date(at).toISOString() } as TicketEvent);
  for (let left = whole(0, 8); left > 0; left--) {
    at += Math.ceil(random() ** 3 * 40 * 3600) * 1000;
    const what = random();
    if (state === 'solved') {
      if (!able.canReopen) break;
      add({ type: 'reopened' });
      state = 'open';
    } else if (what < 0.2) add({ type: 'responded' });
    else if (what < 0.35) add({ type: 'customerReplied' });
    else if (what < 0.5 && able.changesLevel) {
      const next = oneOf(able.levels);
      if (next !== now) add({ type: 'reclassified', level: next });
      now = next;
    } else if (what < 0.9 && able.waits.length > 0) {
      if (state === 'open' || (able.waits.length > 1 && random() < 0.3)) {
        const reason = oneOf(able.waits.filter((other) => other !== wait || state === 'open'));
        add({ type: 'paused', reason });
        [state, wait] = ['waiting', reason];
      } else {
        add({ type: 'resumed' });
        state = 'open';
      }
    } else if (what >= 0.9) {
      add({ type: 'resolved' });
      state = 'solved';
    }
  }
  return {
    calendar: { zone: oneOf(ZONES), hours: hours as RandomDesk['calendar']['hours'], holidays },
    targets,
    isBusiness: !able.plainTargets || random() < 0.7,
    ticket: { id: String(seed), category: 'all', level, openedAt, events },
  };
}
