import type { AgreedTarget, Catalog, Metric, PauseRule, Phase, Target, TriggerOn, Verdict } from 'prazo';
import type { AnyEvent, AnyTicket } from '../ticket/any';
import { MINUTE } from './clock';
import { type Desk, firstDue, type Measure, open, push } from './ticket-promise';

/** What a ticket is judged under. */
export interface World {
  readonly catalog: Catalog;
  readonly desk: Desk;
  readonly desks: Readonly<Record<string, Desk>>;
  readonly reclassification: 'retroactive' | 'restart' | 'carryElapsed';
  readonly reopening: 'exclude' | 'continue' | 'newCycle' | 'ignore';
  /** Minutes before the due, on the target's measure, of the threshold `soon`; `late` is as many after it. */
  readonly margin: number;
}

/** A clock as a status tells of it, in epoch ms and ms. */
export interface Told {
  readonly phase: Phase;
  readonly verdict: Verdict;
  readonly startedAt: number | undefined;
  readonly stoppedAt: number | undefined;
  readonly due: number | undefined;
  readonly dueIfResumed: number | undefined;
  readonly originalDue: number | undefined;
  readonly breachedAt: number | undefined;
  readonly everBreached: boolean;
  readonly breachedOnChange: boolean;
  readonly used: number | undefined;
  readonly elapsed: readonly [business: number | undefined, wall: number];
  readonly remaining: readonly [business: number | undefined, wall: number] | undefined;
  readonly reached: readonly string[];
}

/** The state of one metric of a ticket: all of its clocks, the last one the latest. */
export interface ToldMetric {
  readonly clocks: readonly Told[];
  readonly phase: Phase;
  /** The number of the latest clock; a clock that starts anew is another. */
  readonly cycle: number;
}

interface Class {
  readonly category: string;
  readonly level: string;
  readonly service?: string | undefined;
  readonly tier?: string | undefined;
  readonly calendar?: string | undefined;
}

type Promise = { readonly target: Exclude<Target, 'agreed'> | AgreedTarget; readonly measure: Measure };
type Obligation = Promise | 'noTarget' | 'awaitingAgreement';

/** What a clock does in a minute: it counts, or it stands still for a pause, or because the ticket lies resolved. */
type Mark = 'runs' | 'paused' | 'resolved';

/** A clock is a tape with a mark for every minute since its start. */
class TapeClock {
  startedAt: number;
  stoppedAt: number | undefined;
  tape: Mark[] = [];
  paused = false;
  everLate = false;
  lateOnChange = false;
  restarts = 0;
  class: Class;
  obligation: Obligation;
  due = 0;
  budget = 0;
  /** Where on the tape the present measure begins, and what was counted before. */
  from: number;
  carried = 0;

  constructor(at: number, ofClass: Class, obligation: Obligation) {
    this.startedAt = at;
    this.from = at;
    this.class = ofClass;
    this.obligation = obligation;
    this.oblige(obligation);
  }

  oblige(obligation: Obligation): void {
    this.obligation = obligation;
    if (typeof obligation === 'string') return;
    this.due = firstDue(obligation.target, this.startedAt, obligation.measure);
    this.budget = between(isFixed(obligation) ? undefined : obligation.measure, this.startedAt, this.due);
  }

  /** What the tape says of the minute that begins at an instant. */
  markAt(at: number): Mark {
    return this.tape[(at - this.startedAt) / MINUTE] ?? (this.paused ? 'paused' : 'runs');
  }
}

/** Whether two promises are one: the same target, as the catalog or an agreement has it, on the same desk. */
function isSame(a: Obligation, b: Obligation): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.target === b.target && a.measure.desk === b.measure.desk;
}

const isFixed = (promise: Promise): boolean => 'due' in promise.target;

/** The time that counts between two instants, the earlier first; negative the other way round. */
function between(measure: Measure | undefined, a: number, b: number): number {
  if (b < a) return -between(measure, b, a) + 0;
  if (measure === undefined || !measure.business) return b - a;
  let total = 0;
  for (let at = a; at < b; ) {
    const end = Math.min(b, nextMinute(at));
    if (open(measure, at)) total += end - at;
    at = end;
  }
  return total;
}

const nextMinute = (at: number): number => (Math.floor(at / MINUTE) + 1) * MINUTE;

/** Where a walk along a clock's tape arrives. */
interface Walk {
  readonly elapsed: number;
  readonly due: number;
  readonly late: boolean;
  readonly reached: readonly string[];
}

/** Walks a clock's tape minute by minute, as its obligation counts, to an instant or its stop. */
function walk(clock: TapeClock, asOf: number, margin: number): Walk | undefined {
  const { obligation, budget } = clock;
  if (typeof obligation === 'string') return undefined;
  const { measure } = obligation;
  const fixed = isFixed(obligation);
  const end = clock.stoppedAt ?? asOf;
  const need = budget - margin * MINUTE;
  let { due } = clock;
  let elapsed = clock.carried;
  let soon = false;
  let moving = false;
  let before: Mark = 'runs';
  for (let at = clock.from; at <= end; at += MINUTE) {
    const hasStopped = at === end && clock.stoppedAt !== undefined;
    const mark = hasStopped ? 'runs' : clock.markAt(at);
    const counts = open(measure, at);
    // A pause moves the due if it begins by then; minutes of the same kind in a row are one pause.
    if (mark !== 'runs' && mark !== before) moving = at <= due && !fixed;
    before = mark;
    if (elapsed >= need && mark === 'runs' && counts) soon = true;
    const length = Math.min(MINUTE, end - at);
    if (mark === 'runs') elapsed += counts ? length : 0;
    else if (moving && counts) due = push(measure, due, length);
  }
  const isMoving = clock.stoppedAt === undefined && clock.paused && moving;
  if (fixed) soon = end >= due - margin * MINUTE;
  else if (!measure.business) soon = elapsed >= need;
  const reached = [
    ...(budget > 0 && elapsed * 5 >= budget * 4 ? ['atRisk'] : []),
    ...(soon ? ['soon'] : []),
    ...(!isMoving && end >= push(measure, due, margin * MINUTE) ? ['late'] : []),
  ];
  return { elapsed, due, late: end > due && !isMoving, reached };
}

/**
 * The order in which events take effect on a metric: at one instant a start steps before pauses and stops, a pause before
 * stops. What a metric names as one of these is that to it.
 */
function sorted(events: readonly AnyEvent[], metric: Metric): readonly AnyEvent[] {
  const rank = ({ type }: AnyEvent): number => {
    const named = {
      start: metric.starts.includes(type),
      stop: metric.stops.includes(type),
    };
    if (named.start && !named.stop) return 1;
    if (named.stop && !named.start) return 3;
    if (['customerReplied', 'resumed', 'reopened'].includes(type)) return 1;
    if (type === 'paused') return 2;
    return ['responded', 'resolved', 'cancelled'].includes(type) ? 3 : 0;
  };
  const order: AnyEvent[] = [];
  for (const event of [...events].sort((a, b) => Number(a.at) - Number(b.at))) {
    let place = order.length;
    for (let i = order.length - 1; i >= 0 && Number(order[i]?.at) === Number(event.at); i--) {
      if (rank(event) > 0 && rank(order[i] as AnyEvent) > rank(event)) place = i;
    }
    order.splice(place, 0, event);
  }
  return order;
}

/** One metric of a ticket, minute by minute from its opening. Instants of the ticket are epoch ms on whole minutes. */
class MetricWalk {
  readonly clocks: TapeClock[] = [];
  cancelledAt: number | undefined;
  #class: Class;
  #agreement: AgreedTarget | undefined;
  #paused = false;
  #resolved = false;
  /** When something first began to wait while the ticket lay resolved. */
  #waitsSince: number | undefined;
  /** What came while the ticket lay resolved. */
  #sinceResolved: AnyEvent[] = [];
  #lastAt = Number.NEGATIVE_INFINITY;
  readonly #world: World;
  readonly #id: string;
  readonly #metric: Metric;

  constructor(world: World, id: string, ticket: AnyTicket) {
    this.#world = world;
    this.#id = id;
    this.#metric = world.catalog.metrics[id] as Metric;
    const { category, level, service, tier, calendar } = ticket as Class;
    this.#class = { category, level, service, tier, calendar };
  }

  get #latest(): TapeClock | undefined {
    return this.clocks.at(-1);
  }

  get #running(): TapeClock | undefined {
    return this.#latest?.stoppedAt === undefined ? this.#latest : undefined;
  }

  #deskOf(target: Target | AgreedTarget | undefined, ofClass: Class): Desk {
    const named = typeof target === 'object' && 'calendar' in target ? target.calendar : undefined;
    const name = named ?? ofClass.calendar;
    return name === undefined ? this.#world.desk : (this.#world.desks[name] as Desk);
  }

  #target(): Target | null | undefined {
    const { catalog } = this.#world;
    const { category, level, service, tier } = this.#class;
    const own = service === undefined ? undefined : catalog.serviceTypes[service]?.targets;
    if (own !== undefined) return own[category]?.[level]?.[this.#id];
    const escalated = tier === undefined ? undefined : catalog.tiers[tier]?.targets[category]?.[level]?.[this.#id];
    return escalated ?? catalog.categories[category]?.targets[level]?.[this.#id];
  }

  get #obligation(): Obligation {
    const promised = this.#target() ?? undefined;
    if (promised === undefined) return 'noTarget';
    const target = promised === 'agreed' ? this.#agreement : promised;
    if (target === undefined) return 'awaitingAgreement';
    const business = 'businessMinutes' in target || 'businessHours' in target || 'businessDays' in target;
    return { target, measure: { business, desk: this.#deskOf(target, this.#class) } };
  }

  #isLate(clock: TapeClock, at: number): boolean {
    return walk(clock, at, 0)?.late === true;
  }

  get #pauses(): readonly PauseRule[] {
    return [this.#metric.pauses ?? []].flat();
  }

  start(type: string, at: number): void {
    if (!this.#metric.starts.includes(type) || this.#running !== undefined) return;
    if (this.#latest !== undefined && this.#metric.repeats !== true) return;
    if (this.#resolved && type !== 'resolved') this.#waitsSince ??= at;
    else this.#begin(at);
  }

  #begin(at: number): TapeClock {
    const clock = new TapeClock(at, this.#class, this.#obligation);
    clock.paused = this.#paused;
    this.clocks.push(clock);
    return clock;
  }

  #change(clock: TapeClock, policy: World['reclassification'], at: number): void {
    if (this.#isLate(clock, at)) clock.everLate = true;
    const old = clock.obligation;
    const elapsed = walk(clock, at, 0)?.elapsed ?? 0;
    const now = this.#obligation;
    if (policy === 'restart') {
      clock.tape = clock.tape.slice((at - clock.startedAt) / MINUTE);
      clock.startedAt = at;
      clock.restarts += 1;
    }
    clock.class = this.#class;
    clock.from = clock.startedAt;
    clock.carried = 0;
    clock.oblige(now);
    if (policy === 'carryElapsed' && typeof old === 'object' && typeof now === 'object' && !isFixed(now)) {
      clock.from = at;
      clock.carried = elapsed;
      const over = elapsed - clock.budget;
      const sinceStart = over > 0 && over >= between(now.measure, clock.startedAt, at);
      if (at > clock.startedAt) clock.due = sinceStart ? clock.startedAt : push(now.measure, at, -over);
    }
    if (this.#isLate(clock, at)) clock.lateOnChange = true;
  }

  take(event: AnyEvent): void {
    if (this.cancelledAt !== undefined) return;
    const at = Number(event.at);
    // What is late only between two events of one instant was not late: pauses that touch are one.
    if (at > this.#lastAt) for (const clock of this.clocks) if (this.#isLate(clock, at)) clock.everLate = true;
    this.#lastAt = at;
    if (event.type === 'cancelled') {
      if (this.#running !== undefined) this.#running.paused = false;
      this.cancelledAt = at;
      return;
    }
    if (this.#resolved && this.#metric.reopens === true && this.#latest?.stoppedAt !== undefined) {
      this.#sinceResolved.push(event);
    } else {
      this.#hear(event, at);
    }
    if (event.type === 'resolved') {
      this.#resume();
      this.#resolved = true;
    }
    const running = this.#running;
    if (this.#metric.stops.includes(event.type)) this.#waitsSince = undefined;
    if (running !== undefined && this.#metric.stops.includes(event.type)) {
      running.stoppedAt = at;
      running.paused = false;
    }
    if (event.type === 'reopened') this.#reopen(at);
    this.start(event.type, at);
    if (this.#pauses.some(({ until }) => until.includes(event.type))) this.#resume();
    if (event.type === 'paused') this.#pause(event.reason);
  }

  #hear(event: AnyEvent, at: number): void {
    if (event.type === 'reclassified' || event.type === 'escalated') this.#reclassify(event, at);
    if (event.type !== 'agreed') return;
    const { metric, target } = event as Extract<AnyEvent, { readonly target: unknown }>;
    this.#agree(metric, target, at);
  }

  #reclassify(event: AnyEvent, at: number): void {
    const { type: _type, at: _at, ...said } = event as AnyEvent & Partial<Class>;
    const changed = Object.entries(said).some(([key, value]) => this.#class[key as keyof Class] !== value);
    if (!changed) return;
    this.#class = { ...this.#class, ...said };
    if (this.#running !== undefined) this.#renew(this.#running, at);
  }

  /** Another class is another promise, unless the cell of the catalog and what it comes to are the same. */
  #renew(clock: TapeClock, at: number): void {
    const sameCell = clock.class.category === this.#class.category && clock.class.level === this.#class.level;
    if (sameCell && isSame(clock.obligation, this.#obligation)) clock.class = this.#class;
    else this.#change(clock, this.#world.reclassification, at);
  }

  #agree(metric: string | undefined, target: AgreedTarget | null, at: number): void {
    if (this.#target() !== 'agreed' || (metric !== undefined && metric !== this.#id)) return;
    if (this.#latest?.stoppedAt !== undefined && this.#metric.repeats !== true) return;
    const before = this.#agreement;
    this.#agreement = target ?? undefined;
    if (before === undefined && target === null) return;
    if (this.#running !== undefined) this.#change(this.#running, 'retroactive', at);
  }

  #reopen(at: number): void {
    const { reopening } = this.#world;
    if (reopening === 'ignore' || !this.#resolved) return;
    this.#resolved = false;
    const [since, heard] = [this.#waitsSince, this.#sinceResolved];
    this.#waitsSince = undefined;
    this.#sinceResolved = [];
    const clock = this.#latest;
    if (clock?.stoppedAt === undefined || this.#metric.reopens !== true) {
      // It has been waited for all the while.
      if (since !== undefined) this.#begin(since).tape = new Array((at - since) / MINUTE).fill('runs');
      return;
    }
    if (reopening === 'newCycle') {
      for (const event of heard) this.#hear(event, Number(event.at));
      this.#agreement = undefined;
      this.#begin(at);
      return;
    }
    if (reopening === 'continue') {
      const from = (clock.stoppedAt - clock.startedAt) / MINUTE;
      clock.tape = clock.tape.map((mark, i) => (i >= from ? 'runs' : mark));
    }
    clock.stoppedAt = undefined;
    for (const event of heard) this.#hear(event, Number(event.at));
    this.#renew(clock, at);
  }

  #pause(reason: string | undefined): void {
    if (this.#resolved || this.#paused) return;
    const meets = (trigger: TriggerOn) =>
      typeof trigger === 'string' ? trigger === 'paused' : trigger.reasons?.some((one) => one === reason);
    if (!this.#pauses.some(({ on }) => on.some(meets))) return;
    this.#paused = true;
    if (this.#running !== undefined) this.#running.paused = true;
  }

  #resume(): void {
    this.#paused = false;
    if (this.#running !== undefined) this.#running.paused = false;
  }

  /** Lets a minute pass. */
  tick(): void {
    const clock = this.#latest;
    if (clock === undefined || this.cancelledAt !== undefined) return;
    clock.tape.push(clock.stoppedAt !== undefined ? 'resolved' : clock.paused ? 'paused' : 'runs');
  }

  told(asOf: number): ToldMetric {
    const now = Math.min(asOf, this.cancelledAt ?? asOf);
    const phase = this.cancelledAt === undefined ? 'notStarted' : 'cancelled';
    const clocks = this.clocks.map((clock) => this.#tell(clock, Math.min(now, clock.stoppedAt ?? now)));
    const cycle = this.clocks.reduce((count, { restarts }) => count + 1 + restarts, 0);
    return { clocks, phase: clocks.at(-1)?.phase ?? phase, cycle };
  }

  #tell(clock: TapeClock, now: number): Told {
    const { obligation, stoppedAt, budget } = clock;
    const walked = walk(clock, now, this.#world.margin);
    const target = typeof obligation === 'object' ? obligation.target : undefined;
    // A clock keeps the calendar it ran on, wherever the ticket goes after it has stopped.
    const business: Measure = { business: true, desk: this.#deskOf(target, clock.class) };
    const all: Measure = { business: false, desk: business.desk };
    const fixed = typeof obligation === 'object' && isFixed(obligation);
    const count = (measure: Measure): number => {
      let total = 0;
      for (let at = clock.startedAt; at < now; at += MINUTE) {
        if (clock.markAt(at) === 'runs' && open(measure, at)) total += Math.min(MINUTE, now - at);
      }
      return total;
    };
    const phase = this.#phase(clock, now);
    const late = walked?.late === true;
    const finished = stoppedAt !== undefined || this.cancelledAt !== undefined;
    const paused = phase === 'paused';
    return {
      phase,
      verdict: verdict(clock, walked, finished),
      startedAt: clock.startedAt,
      stoppedAt,
      due: paused && !fixed ? undefined : walked?.due,
      dueIfResumed: paused ? walked?.due : undefined,
      originalDue: walked && clock.due,
      breachedAt: late ? walked?.due : undefined,
      everBreached: late || clock.everLate,
      breachedOnChange: clock.lateOnChange,
      used: walked && (budget > 0 ? walked.elapsed / budget : Number(late)),
      elapsed: [count(business), count(all)],
      remaining: walked && [between(business, now, walked.due), walked.due - now],
      reached: walked?.reached ?? [],
    };
  }

  #phase(clock: TapeClock, now: number): Phase {
    if (clock.stoppedAt !== undefined) return 'stopped';
    if (this.cancelledAt !== undefined) return 'cancelled';
    if (clock.paused) return 'paused';
    if (typeof clock.obligation === 'string') return 'running';
    return open(clock.obligation.measure, now) ? 'running' : 'offHours';
  }
}

function verdict(clock: TapeClock, walked: Walk | undefined, finished: boolean): Verdict {
  if (typeof clock.obligation === 'string') return clock.obligation;
  if (walked?.late) return finished ? 'breached' : 'breaching';
  if (clock.stoppedAt !== undefined) return 'met';
  return walked?.reached.includes('atRisk') ? 'atRisk' : 'onTrack';
}

/**
 * A ticket as of an instant, by walking it minute by minute from its opening: slow, and with as little in it to get
 * wrong as can be. Its instants are epoch ms on whole minutes; the as-of instant may be any.
 */
export function walkTicket(world: World, ticket: AnyTicket, asOf: number): Readonly<Record<string, ToldMetric>> {
  const openedAt = Number(ticket.openedAt);
  const told = Object.entries(world.catalog.metrics).map(([id, metric]) => {
    const events = sorted(ticket.events ?? [], metric);
    const walk = new MetricWalk(world, id, ticket);
    walk.start('opened', openedAt);
    let next = 0;
    for (let at = openedAt; at <= asOf; at += MINUTE) {
      for (; next < events.length && Number(events[next]?.at) === at; next++) walk.take(events[next] as AnyEvent);
      if (at + MINUTE <= asOf) walk.tick();
    }
    return [id, walk.told(asOf)] as const;
  });
  return Object.fromEntries(told);
}
