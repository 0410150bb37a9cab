import type { Mutation } from './mutant';

const METRIC = 'clock/ticket-metric.ts';
const CLOCK = 'clock/clock.ts';
const CLOCKS = 'clock/metric-clocks.ts';
const DUE = 'clock/moving-due.ts';
const REPLAY = 'clock/replay.ts';

const CANCELS = "    if (meets(effect.cancels, event)) outcome |= this.#end(at, 'cancelled');\n";
const STOPS = "    if (meets(effect.stops, event)) outcome |= this.#end(at, 'stopped');\n";
const CLASS = '    if (before !== after) outcome |= this.#reclassify(at, after);\n';
const RESETS =
  '    if (isRestarted || meets(effect.resets, event)) outcome |= changed(this.clocks.reset(at, after));\n';
const STARTS = '    if (meets(effect.starts, event)) outcome |= this.#start(type, at, after);\n';

/** Faults in all rules, each as small as a typing error. */
export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'Status 3',
    breaks: 'time excluded by a reopening is not paused time',
    file: 'clock/cycle-state.ts',
    from: 'paused: totalLength(clock.pauses(now))',
    to: "paused: totalLength(clock.pauses(now).filter(({ kind }) => kind === 'paused'))",
  },
  {
    rule: 'Targets 2',
    breaks: 'nextOpening has no receipt',
    file: 'clock/resolved-target.ts',
    from: " || from === 'nextOpening'",
    to: '',
  },
  {
    rule: 'Catalogs 1',
    breaks: 'a null cell of a tier inherits the target of the category',
    file: 'catalog/find-target.ts',
    from: 'if (tierTarget !== undefined) return',
    to: 'if (tierTarget != null) return',
  },
  {
    rule: 'Tickets 1',
    breaks: 'an event just before the opening counts at its own instant',
    file: 'ticket/ticket-schema.ts',
    from: 'Math.max(at, openedAt)',
    to: 'at',
  },
  {
    rule: 'Tickets 3',
    breaks: 'a wait for another reason does not end the earlier wait',
    file: 'clock/metric-pauses.ts',
    from: 'beginsWait ? before & ~this.#waits : before',
    to: 'before',
  },
  {
    rule: 'Tickets 5',
    breaks: 'changes of class apply in the order of the list',
    file: REPLAY,
    from: 'const others = events.filter(({ change }) => change === undefined);',
    to: 'const others = events;',
  },
  {
    rule: 'Tickets 5',
    breaks: 'an event that must wait has no effect',
    file: REPLAY,
    from: 'events.length = left;',
    to: 'events.length = 0;',
  },
  {
    rule: 'Tickets 5',
    breaks: 'a resolution prevents a pause of the same instant',
    file: 'clock/simultaneous-events.ts',
    from: '(resolved.length > 0 && !isWait)',
    to: 'resolved.length > 0',
  },
  {
    rule: 'Tickets 5',
    breaks: 'a cancellation prevents events of its instant that are listed later',
    file: 'clock/simultaneous-events.ts',
    from: "if (type === 'cancelled') cancelled.push(event);\n    else if",
    to: 'if',
  },
  {
    rule: 'Tickets 5',
    breaks: 'a wait begins before the earlier wait has ended',
    file: 'clock/simultaneous-events.ts',
    from: "endBeforeBegin('resumed', ['paused'], events, isAllowed)",
    to: 'events',
  },
  {
    rule: 'Tickets 9',
    breaks: 'a metric may start before the metric that it follows',
    file: METRIC,
    from: '?.isRunning !== false',
    to: '?.isRunning === true',
  },
  {
    rule: 'Tickets 10',
    breaks: 'a start at a resolution waits for the reopening',
    file: METRIC,
    from: "this.#closedBy !== undefined && type !== 'resolved'",
    to: 'this.#closedBy !== undefined',
  },
  { rule: 'Tickets 12', breaks: 'stop before cancel', file: METRIC, from: CANCELS + STOPS, to: STOPS + CANCELS },
  { rule: 'Tickets 12', breaks: 'change of class before stop', file: METRIC, from: STOPS, to: CLASS + STOPS },
  { rule: 'Tickets 12', breaks: 'start before reset', file: METRIC, from: RESETS + STARTS, to: STARTS + RESETS },
  {
    rule: 'Tickets 13',
    breaks: 'a reopening does not undo the cancellation of the ticket',
    file: CLOCKS,
    from: 'return metric.reopens || latest.endedByCancellation;',
    to: 'return metric.reopens;',
  },
  {
    rule: 'Clocks 2',
    breaks: 'a pause that begins at the due does not move it',
    file: DUE,
    from: '<= this.#due;',
    to: '< this.#due;',
  },
  {
    rule: 'Clocks 2',
    breaks: 'touching pauses are not one pause',
    file: DUE,
    from: 'from === this.#lastUntil ? this.#lastMoved : Math.max(',
    to: 'Math.max(',
  },
  {
    rule: 'Clocks 4',
    breaks: 'business days count all time',
    file: 'clock/resolved-target.ts',
    from: "return unit.startsWith('business')",
    to: "return unit.startsWith('business') && unit !== 'businessDays'",
  },
  {
    rule: 'Clocks 5',
    breaks: 'a clock is late at its due',
    file: CLOCK,
    from: 'asOf > this.dueAsOf',
    to: 'asOf >= this.dueAsOf',
  },
  {
    rule: 'Clocks 8',
    breaks: 'an agreement without a metric applies to every target',
    file: METRIC,
    from: "awaitsAgreement ? target === 'agreed' : target !== undefined",
    to: 'target !== undefined && awaitsAgreement !== undefined',
  },
  {
    rule: 'Policies',
    breaks: 'the weakest of several policies applies',
    file: 'clock/compiled-metrics.ts',
    from: 'Math.max(0, ...changed',
    to: 'Math.min(2, ...changed',
  },
  {
    rule: 'Policies',
    breaks: 'a change of measure carries no time over',
    file: CLOCK,
    from: 'this.carried = this.elapsed(at);',
    to: 'this.carried = 0;',
  },
  {
    rule: 'Policies',
    breaks: 'a restart by a change of class loses the agreement',
    file: CLOCKS,
    from: '    clock.agreement = old.agreement;\n',
    to: '',
  },
  {
    rule: 'Policies',
    breaks: 'lateness under the earlier target is forgotten',
    file: CLOCK,
    from: '    this.wasLate ||= wasLate;\n',
    to: '',
  },
  {
    rule: 'Policies',
    breaks: 'a change sets breachedOnChange although the clock was late before',
    file: CLOCK,
    from: 'this.breachedOnChange = !wasLate && this.isPastDue(at)',
    to: 'this.breachedOnChange = this.isPastDue(at)',
  },
  {
    rule: 'Policies',
    breaks: 'continue excludes the time since the end',
    file: CLOCKS,
    from: "const counts = this.metric.reopening === 'continue';",
    to: 'const counts = false;',
  },
  {
    rule: 'Policies',
    breaks: 'a change of class of a resolved ticket takes effect at the reopening',
    file: CLOCKS,
    from: "    else if (this.isReopenable) this.#defer({ kind: 'class', at, ticketClass });\n",
    to: '',
  },
  {
    rule: 'Status 4',
    breaks: 'a fraction that was used before a change is reached only when time counts again',
    file: 'clock/crossing.ts',
    from: 'return clock.changedAt;',
    to: 'return clock.countsFrom;',
  },
  {
    rule: 'Status 6',
    breaks: 'a paused metric is as urgent as a running one',
    file: 'sla/evaluate.ts',
    from: "phase === 'paused' ? 2 : 1",
    to: '1',
  },
];
