import { MINUTE } from './clock';
import { Clock, type Ending } from './ticket-clock';
import type { Amounts } from './ticket-promise';
import { TicketState, type Wait } from './ticket-state';
import {
  type Class,
  cellOf,
  deskOf,
  type Event,
  type Kind,
  type Metric,
  meets,
  type PauseRule,
  pausesOf,
  policyFor,
  type Reclassification,
  type Reopening,
  type Ticket,
  type World,
} from './ticket-world';

/** A pause in progress, and the wait of the ticket with which it ends, if a `paused` began it. */
interface Hold {
  readonly wait: Wait | undefined;
}

/** A change of class of a clock, or an agreement on it. */
type Said =
  | { readonly at: number; readonly class: Class; readonly policy: Reclassification }
  | { readonly at: number; readonly agreement: Amounts | undefined };

/** One metric of a ticket, event by event, minute by minute. */
export class MetricWalk {
  readonly clocks: Clock[] = [];
  readonly id: string;
  readonly metric: Metric;
  /** The agreement on the next clock. */
  agreement: Amounts | undefined;
  readonly state: TicketState;
  readonly #world: World;
  readonly #reopening: Reopening;
  readonly #openedAt: number;
  readonly #holds = new Map<PauseRule, Hold>();
  /** For every minute since the opening, whether the metric was paused. */
  readonly #tape: boolean[] = [];
  /** The changes since the latest clock ended. */
  #said: Said[] = [];
  /** The first event that waits for the ticket to be reopened. */
  #waitsSince: number | undefined;

  constructor(world: World, id: string, ticket: Ticket) {
    this.#world = world;
    this.id = id;
    this.metric = world.catalog.metrics[id] as Metric;
    this.#reopening = this.metric.reopening ?? world.reopening;
    this.#openedAt = ticket.openedAt;
    this.state = new TicketState(world, ticket, this.#reopening !== 'ignore');
  }

  get latest(): Clock | undefined {
    return this.clocks.at(-1);
  }

  get running(): Clock | undefined {
    return this.latest?.end === undefined ? this.latest : undefined;
  }

  /** Whether the metric is paused in the minute of an instant: by the tape, or for the present minute by the state. */
  pausedAt(at: number): boolean {
    return this.#tape[Math.floor((at - this.#openedAt) / MINUTE)] ?? this.#holds.size > 0;
  }

  /** Records the pause state of one minute. */
  tick(): void {
    this.#tape.push(this.#holds.size > 0);
  }

  /** Stores whether the clock is late before the events of an instant. */
  remember(at: number): void {
    if (this.running?.isLate(at)) this.running.everLate = true;
  }

  /**
   * Applies an event after the followed metric has applied it. `turns` says if the event would begin or end a pause of
   * any metric.
   */
  take(event: Event, followed: MetricWalk | undefined, turns: boolean): void {
    // Except for metrics that ignore reopenings, the state is that of the ticket, which has allowed the event.
    if (this.#reopening === 'ignore' && !this.state.allows(event, turns)) return;
    const { metric, state } = this;
    const { at } = event;
    const before = state.class;
    state.take(event);
    if (event.type === 'cancelled') this.#end('cancelled', at, true);
    for (const [triggers, how] of [
      [metric.cancels, 'cancelled'],
      [metric.stops, 'stopped'],
    ] as const) {
      if (!meets(triggers, event)) continue;
      this.#end(how, at);
      this.#waitsSince = undefined;
    }
    if (event.type === 'reopened') this.#reopen(at);
    this.#reclassify(before, at);
    if (event.type === 'agreed' && this.#isAgreedOn(event)) this.#agree(event.target ?? undefined, at);
    const restarts = event.type === 'restarted' && (event.metric ?? this.id) === this.id;
    if (this.running !== undefined && (restarts || meets(metric.resets, event))) {
      this.#restart(this.running, state.class, undefined, at);
    }
    if (meets(metric.starts, event)) this.#start(event, followed);
    for (const rule of pausesOf(metric)) this.#pause(rule, event);
  }

  /** Whether an event would begin or end a pause. */
  turns(event: Event): boolean {
    if (!this.state.allows(event, true)) return false;
    return pausesOf(this.metric).some((rule) => meets(this.#holds.has(rule) ? rule.until : rule.on, event));
  }

  #end(how: Ending, at: number, withTicket = false): void {
    const clock = this.running;
    if (clock === undefined) return;
    this.remember(at);
    clock.end = { at, how, withTicket };
    this.#said = [];
  }

  #begin(at: number, ofClass: Class, agreement: Amounts | undefined): Clock {
    const clock = new Clock(this.#world, this.id, at, (minute) => this.pausedAt(minute), ofClass, agreement);
    this.clocks.push(clock);
    this.agreement = undefined;
    return clock;
  }

  #start(event: Event, followed: MetricWalk | undefined): void {
    if (this.running !== undefined || (this.latest !== undefined && this.metric.repeats !== true)) return;
    if (this.metric.follows !== undefined && followed?.latest?.end === undefined) return;
    if (this.state.phase === 'resolved' && event.type !== 'resolved') this.#waitsSince ??= event.at;
    else this.#begin(event.at, this.state.class, this.agreement);
  }

  /** Ends the clock and begins another, which stores if the first was late. */
  #restart(clock: Clock, ofClass: Class, agreement: Amounts | undefined, at: number): Clock {
    const wasLate = clock.everLate || clock.isLate(at);
    clock.everLate = wasLate;
    clock.end = { at, how: 'restarted', withTicket: false };
    const anew = this.#begin(at, ofClass, agreement);
    anew.everLate = wasLate;
    anew.leftOut.push(...clock.leftOut);
    return anew;
  }

  #reopen(at: number): void {
    const since = this.#waitsSince;
    this.#waitsSince = undefined;
    const clock = this.latest;
    if (clock?.end === undefined || !(this.metric.reopens === true || clock.end.withTicket)) {
      // The wait has lasted all this time.
      if (since !== undefined && this.running === undefined) this.#begin(since, this.state.class, this.agreement);
      return;
    }
    if (this.#reopening === 'newCycle') {
      this.#begin(at, this.state.class, this.agreement);
      return;
    }
    if (clock.end.how === 'stopped' && clock.isLate(at)) clock.everLate = true;
    if (this.#reopening === 'exclude') clock.leftOut.push([clock.end.at, at]);
    clock.end = undefined;
    const said = this.#said;
    this.agreement = undefined;
    for (const each of said) this.#hear(this.running as Clock, each);
  }

  /** A change applies to the running clock, or to an ended clock if it continues later. */
  #say(said: Said): void {
    if (this.running !== undefined) this.#hear(this.running, said);
    else this.#said.push(said);
  }

  #reclassify(before: Class, at: number): void {
    const kinds = (['level', 'category', 'service', 'tier', 'calendar'] as const satisfies readonly Kind[]).filter(
      (kind) => before[kind] !== this.state.class[kind],
    );
    if (kinds.length === 0) return;
    const policy = policyFor(this.metric.reclassification ?? this.#world.reclassification, kinds);
    this.#say({ at, class: this.state.class, policy });
  }

  /** An agreement without a metric applies to all `agreed` targets; without any, to all metrics with a target. */
  #isAgreedOn({ metric, target }: Event): boolean {
    if (metric !== undefined) return metric === this.id;
    if (target === null) return this.agreement !== undefined || this.latest?.agreement !== undefined;
    const cell = (id: string) => cellOf(this.#world, this.state.class, id).target;
    const isAnyAgreed = Object.keys(this.#world.catalog.metrics).some((id) => cell(id) === 'agreed');
    return isAnyAgreed ? cell(this.id) === 'agreed' : cell(this.id) !== undefined;
  }

  #agree(agreement: Amounts | undefined, at: number): void {
    if (this.running === undefined) this.agreement = agreement;
    this.#say({ at, agreement });
  }

  #hear(clock: Clock, said: Said): void {
    const { at } = said;
    if ('agreement' in said) {
      if (said.agreement === undefined && clock.agreement === undefined) return;
      this.#change(clock, at, () => clock.judgeFromStart(clock.class, said.agreement));
      return;
    }
    if (!this.#isChanged(clock, said.class)) {
      clock.takeClass(said.class);
      return;
    }
    this.#change(clock, at, () => {
      if (said.policy === 'restart') this.#restart(clock, said.class, clock.agreement, at);
      else if (said.policy === 'carryElapsed') clock.judgeFromChange(said.class, at);
      else clock.judgeFromStart(said.class, clock.agreement);
    });
  }

  #change(clock: Clock, at: number, judge: () => void): void {
    const wasLate = clock.isLate(at);
    if (wasLate) clock.everLate = true;
    judge();
    const now = this.latest as Clock;
    now.lateOnChange = !wasLate && now.isLate(at);
  }

  /** Whether a change of class gives a clock another target or another calendar. */
  #isChanged(clock: Clock, to: Class): boolean {
    // An `agreed` or fixed target is not counted on a calendar, unless the calendar moves the due.
    const isCounted = (target: Amounts | 'agreed'): boolean =>
      target !== 'agreed' && (target.due === undefined || target.roll !== undefined);
    const isOnAnotherDesk = (target: Amounts | 'agreed'): boolean =>
      isCounted(target) && deskOf(this.#world, target, clock.class) !== deskOf(this.#world, target, to);
    if (clock.agreement !== undefined) return isOnAnotherDesk(clock.agreement);
    const [before, after] = [cellOf(this.#world, clock.class, this.id), cellOf(this.#world, to, this.id)];
    if (before.target === undefined || after.target === undefined) return before.target !== after.target;
    return before.place !== after.place || isOnAnotherDesk(after.target);
  }

  #pause(rule: PauseRule, event: Event): void {
    const hold = this.#holds.get(rule);
    // A resolution ends a pause that does not begin with it. A wait that replaces another may begin the pause again.
    const isClosing = event.type === 'resolved' || event.type === 'cancelled';
    const isOtherWait = event.type === 'paused' && hold?.wait !== undefined && hold.wait !== this.state.wait;
    if (isClosing || isOtherWait) this.#holds.delete(rule);
    else if (hold !== undefined && meets(rule.until, event)) {
      this.#holds.delete(rule);
      return;
    }
    if (!this.#holds.has(rule) && meets(rule.on, event)) {
      this.#holds.set(rule, { wait: event.type === 'paused' ? this.state.wait : undefined });
    }
  }
}
