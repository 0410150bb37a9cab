import { type Calendar, createSla } from 'prazo';
import { DAY_MS, MINUTE_MS } from '../../src/input/units';
import { seeded } from '../seeded';
import type { AnyEvent, AnySla, AnyTicket } from '../ticket/any';
import type { World } from './worlds';

/** A ticket, and the instants as of which it is judged. */
export interface Question {
  readonly id: string;
  readonly ticket: AnyTicket;
  readonly asOf: readonly number[];
}

/** Probabilities. */
const LISTED_ANYHOW = 0.08;
const BEFORE_OPENING = 0.03;
const AGREED_OR_RESTARTED = 0.005;
const LONG = 0.04;
const AT_ONCE = 0.2;
const CALM = 0.5;
const PLAUSIBLE = 0.75;

const REASONS = ['customer', 'vendor', 'parts', 'done', 'late', '', undefined];
const ACTORS = ['agent', 'lead', 'customer', undefined];

type State = 'open' | 'paused' | 'resolved' | 'cancelled';
/** Plausible events in each state; an event that is listed more often is more likely. `own` is a custom event of the catalog. */
const USUAL: Readonly<Record<State, readonly string[]>> = {
  open: [
    ...['paused', 'paused', 'paused', 'responded', 'customerReplied', 'updated', 'own', 'own', 'own'],
    ...['resolved', 'resolved', 'resolved', 'reclassified', 'escalated', 'cancelled'],
  ],
  paused: [
    'resumed',
    'resumed',
    'resumed',
    'paused',
    'customerReplied',
    'own',
    'resolved',
    'reclassified',
    'cancelled',
  ],
  resolved: ['reopened', 'reopened', 'reopened', 'customerReplied', 'own', 'reclassified', 'responded', 'cancelled'],
  cancelled: ['reopened', 'reopened', 'reclassified', 'responded', 'own'],
};
const ANY = [
  ...['responded', 'customerReplied', 'updated', 'paused', 'paused', 'resumed', 'resumed', 'resolved', 'resolved'],
  ...['cancelled', 'reopened', 'reopened', 'reclassified', 'escalated', 'own', 'own'],
];

function next(state: State, type: string): State {
  if (type === 'cancelled' || type === 'resolved') return state === 'cancelled' ? state : type;
  if (type === 'reopened') return 'open';
  if (type === 'paused' && state === 'open') return 'paused';
  return type === 'resumed' && state === 'paused' ? 'open' : state;
}

/** Generates tickets of a world. */
class Tickets {
  private readonly random: () => number;
  private readonly sla: AnySla;
  private readonly ids: Readonly<
    Record<'levels' | 'categories' | 'services' | 'tiers' | 'calendars' | 'own', string[]>
  >;

  constructor(
    private readonly world: World,
    seed: number,
  ) {
    const { catalog, calendars = {} } = world.config;
    this.random = seeded(seed);
    this.sla = createSla(world.config);
    this.ids = {
      levels: Object.keys(catalog.levels),
      categories: Object.keys(catalog.categories),
      services: Object.keys(catalog.serviceTypes),
      tiers: Object.keys(catalog.tiers),
      calendars: Object.keys(calendars),
      own: Object.keys(catalog.events),
    };
  }

  private chance(of: number): boolean {
    return this.random() < of;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  /** From a minute to two days, evenly distributed on a logarithmic scale. */
  private step(): number {
    const ms = Math.round(MINUTE_MS * Math.exp(this.random() * Math.log((2 * DAY_MS) / MINUTE_MS)));
    return this.chance(0.5) ? ms : Math.ceil(ms / (15 * MINUTE_MS)) * 15 * MINUTE_MS;
  }

  private near(at: number): number {
    return at + this.pick([-1, 0, 0, 1]);
  }

  private calendar(): Calendar {
    const { desk, night } = this.world.place.calendars;
    return this.chance(0.7) ? desk : night;
  }

  /** An opening or closing of a calendar at or after an instant, or 1 ms from it. */
  private boundary(after: number): number {
    const { timeline } = this.calendar();
    if (this.world.place.calendars.desk.timeline === timeline && isNeverClosed(timeline, after))
      return after + this.step();
    return Math.max(
      after,
      this.near(this.chance(0.5) ? timeline.nextClose(after) : timeline.nextOpen(timeline.nextClose(after))),
    );
  }

  /** A due time of the ticket with its events so far, or 1 ms from it; at or after an instant. */
  private due(ticket: AnyTicket, events: readonly AnyEvent[], after: number): number {
    const { metrics } = this.sla.evaluate({ ...ticket, events } as AnyTicket, after);
    const dues = Object.values(metrics).flatMap(({ due, dueIfResumed, originalDue }) =>
      [due, dueIfResumed, originalDue].filter((one): one is number => one !== undefined && one >= after - 1),
    );
    return dues.length === 0 ? after + this.step() : Math.max(after, this.near(this.pick(dues)));
  }

  private instant(ticket: AnyTicket, events: readonly AnyEvent[], last: number, atOnce: number): number {
    if (this.chance(atOnce)) return last;
    const kind = this.random();
    if (kind < 0.15) return this.boundary(last);
    if (kind < 0.3) return this.due(ticket, events, last);
    if (kind < 0.33) return last + 1;
    return last + this.step();
  }

  private event(type: string, at: number): AnyEvent {
    const base = { at, type: type === 'own' ? (this.ids.own.length > 0 ? this.pick(this.ids.own) : 'updated') : type };
    const [reason, by] = [this.pick(REASONS), this.pick(ACTORS)];
    const more = { ...(reason === undefined ? {} : { reason }), ...(by === undefined ? {} : { by }) };
    return { ...base, ...more, ...this.changes(type) } as AnyEvent;
  }

  private changes(type: string): object {
    const { levels, categories, services, tiers, calendars } = this.ids;
    if (type === 'agreed') return { target: this.chance(0.3) ? null : { hours: 5 } };
    if (type === 'escalated') return { tier: this.chance(0.4) ? null : this.pick(tiers) };
    if (type !== 'reclassified') return {};
    const parts = [
      { level: this.pick(levels) },
      { level: this.pick(levels) },
      { category: this.pick(categories) },
      { service: this.pick(services) },
      { calendar: this.pick(calendars) },
    ];
    return this.chance(0.7) ? this.pick(parts) : { ...this.pick(parts), ...this.pick(parts) };
  }

  private events(ticket: AnyTicket, openedAt: number): readonly AnyEvent[] {
    const atOnce = this.chance(CALM) ? 0 : AT_ONCE;
    const events: AnyEvent[] = [];
    let state: State = 'open';
    let last = openedAt;
    for (let left = this.below(this.chance(LONG) ? 50 : 12); left > 0; left--) {
      const usual = this.chance(PLAUSIBLE);
      let type = this.pick(usual ? USUAL[state] : ANY);
      if (this.chance(AGREED_OR_RESTARTED)) type = this.pick(['agreed', 'restarted']);
      if (events.length === 0 && this.chance(BEFORE_OPENING)) {
        events.push(this.event(type, openedAt - this.pick([1, 30_000, 59_999, 60_000])));
        continue;
      }
      last = this.instant(ticket, events, last, events.length === 0 && this.chance(0.2) ? 1 : atOnce);
      const event = this.event(type, last);
      events.push(event);
      if (atOnce > 0 && this.chance(0.05)) events.push(event);
      state = next(state, type);
    }
    return this.chance(LISTED_ANYHOW) ? this.shuffled(events) : events;
  }

  private shuffled<T>(items: readonly T[]): readonly T[] {
    const left = [...items];
    return items.map(() => left.splice(this.below(left.length), 1)[0] as T);
  }

  private opening(): number {
    const { from, until } = this.world.place;
    const at = Math.round(from + this.random() * (until - from));
    if (this.chance(0.2)) return this.boundary(at);
    return this.chance(0.5) ? at : at - (at % (15 * MINUTE_MS));
  }

  private asOf(ticket: AnyTicket, events: readonly AnyEvent[], openedAt: number): readonly number[] {
    const times = events.map(({ at }) => Math.max(openedAt, Number(at)));
    const end = Math.max(openedAt, ...times);
    const one = (): number => {
      const kind = this.random();
      if (kind < 0.2) return this.due(ticket, events, this.pick([openedAt, end, ...times]));
      if (kind < 0.35) return Math.max(openedAt, this.near(this.pick([openedAt, ...times])));
      if (kind < 0.45) return this.boundary(end);
      if (kind < 0.65) return openedAt + Math.round(this.random() * (end - openedAt));
      return end + this.below(3) * this.step();
    };
    return [...new Set(Array.from({ length: 1 + this.below(3) }, one))];
  }

  make(id: string): Question {
    const { levels, categories, services, tiers, calendars } = this.ids;
    const openedAt = this.opening();
    const bare = {
      id,
      openedAt,
      category: this.pick(categories),
      level: this.pick(levels),
      ...(this.chance(0.3) ? { service: this.pick(services) } : {}),
      ...(this.chance(0.2) ? { tier: this.pick(tiers) } : {}),
      ...(this.chance(0.3) ? { calendar: this.pick(calendars) } : {}),
    } as AnyTicket;
    const events = this.events(bare, openedAt);
    return { id, ticket: { ...bare, events } as AnyTicket, asOf: this.asOf(bare, events, openedAt) };
  }
}

function isNeverClosed(timeline: Calendar['timeline'], at: number): boolean {
  return timeline.between(at, at + 30 * DAY_MS) === 30 * DAY_MS;
}

/** Generates random tickets of a world. The same seed gives the same tickets. */
export function* randomTickets(world: World, count: number, seed: number): Generator<Question, void, undefined> {
  const tickets = new Tickets(world, seed);
  for (let i = 0; i < count; i++) yield tickets.make(`${seed}-${i}`);
}
