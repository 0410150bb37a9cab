import fc from 'fast-check';
import { isPrazoError, type MetricEvaluation } from 'prazo';
import { amountText, metricBadge, nextTextChange, timeStrip, type ViewOptions } from 'prazo/view';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../src/input/units';
import { type Case, cases } from '../../laws/tickets';
import type { AnyTicket } from '../../ticket/any';

const views: fc.Arbitrary<ViewOptions> = fc.record({
  language: fc.constant('en'),
  units: fc.constantFrom(1, 2, 3),
  hoursPerDay: fc.constantFrom(undefined, 8, 7.5),
});

/** The ms of a text such as `1d 2h left`. */
function msOf(text: string, day = DAY_MS): number {
  const sizes: Readonly<Record<string, number>> = { d: day, h: HOUR_MS, m: MINUTE_MS, s: SECOND_MS };
  const parts = [...text.replaceAll(',', '').matchAll(/(\d+)([dhms])\b/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (sizes[unit as string] as number), 0);
}

/** Returns the result of a call, or undefined if the calendar does not cover the time. */
function ifCovered<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

/** The metrics of a ticket as of an instant; none if the calendar does not cover it. */
function metricsAt({ sla }: Case, ticket: AnyTicket, at: number): readonly MetricEvaluation[] {
  return ifCovered(() => Object.values<MetricEvaluation>(sla.evaluate(ticket, at).metrics)) ?? [];
}

/** The ticket without events after an instant. */
const eventsUntil = (ticket: AnyTicket, asOf: number): AnyTicket => ({
  ...ticket,
  events: (ticket.events ?? []).filter(({ at }) => Number(at) <= asOf),
});

const isCounting = ({ phase, remaining }: MetricEvaluation): boolean =>
  remaining !== undefined && ['running', 'offHours', 'paused'].includes(phase);

/** The length of the largest unit of an amount, at least a minute. */
const largestUnit = (ms: number, day: number): number =>
  Math.max(MINUTE_MS, ...[day, HOUR_MS].filter((size) => size <= ms));

describe('amountText', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 40 * DAY_MS }),
    fc
      .tuple(fc.integer({ min: 0, max: 40 * 24 * 60 }), fc.constantFrom(-1, 0, 1))
      .map(([n, ms]) => Math.max(0, n * MINUTE_MS + ms)),
  );
  const scales = fc.record({ units: fc.constantFrom(1, 2, 3), hoursPerDay: fc.constantFrom(24, 8, 7.5, 1 / 3) });

  it('rounds by less than the largest unit shown, up or down', () => {
    fc.assert(
      fc.property(amounts, scales, (ms, { units, hoursPerDay }) => {
        const day = hoursPerDay * HOUR_MS;
        const options = { language: 'en', units: units as 1 | 2 | 3, hoursPerDay };
        const [down, up] = [msOf(amountText(ms, options), day), msOf(amountText(ms, { ...options, round: 'up' }), day)];
        expect(down).toBeLessThanOrEqual(ms);
        expect(up).toBeGreaterThanOrEqual(Math.max(1, ms));
        expect(ms - down).toBeLessThan(largestUnit(ms, day));
        if (ms > 0) expect(up - ms).toBeLessThan(largestUnit(ms, day));
      }),
    );
  });

  it('never shows a smaller amount for a larger one', () => {
    fc.assert(
      fc.property(amounts, amounts, scales, fc.constantFrom('up', 'down'), (a, b, { units, hoursPerDay }, round) => {
        const day = hoursPerDay * HOUR_MS;
        const shown = (ms: number) =>
          msOf(amountText(ms, { language: 'en', units: units as 1 | 2 | 3, hoursPerDay, round: round as 'up' }), day);
        expect(shown(Math.max(a, b))).toBeGreaterThanOrEqual(shown(Math.min(a, b)));
      }),
    );
  });
});

describe('the text of a badge', () => {
  it('says left up to the due time and overdue after it, to the millisecond', () => {
    const around = [-MINUTE_MS, 0, MINUTE_MS].flatMap((minute) => [-2, -1, 0, 1, 2].map((ms) => minute + ms));
    fc.assert(
      fc.property(cases, views, (each, options) => {
        for (const asOf of each.asOf) {
          const ticket = eventsUntil(each.ticket, asOf);
          const dues = metricsAt(each, ticket, asOf).flatMap(({ due }) => (due === undefined ? [] : [due]));
          const instants = dues.flatMap((due) => around.map((ms) => due + ms)).filter((at) => at >= asOf);
          for (const metric of instants.flatMap((at) => metricsAt(each, ticket, at)))
            expectLeftOrOverdue(metric, options);
        }
      }),
    );
  });

  it('has the time left, rounded up, or the overdue time, rounded down, in the basis of the target', () => {
    fc.assert(
      fc.property(cases, views, (each, options) => {
        for (const metric of each.asOf.flatMap((at) => metricsAt(each, each.ticket, at)))
          expectLeftOrOverdue(metric, options);
      }),
    );
  });

  function expectLeftOrOverdue(metric: MetricEvaluation, options: ViewOptions) {
    const { verdict, basis, remaining } = metric;
    const { text, tone } = metricBadge(metric, options);
    if (!isCounting(metric)) return expect(text).not.toMatch(/left|overdue/);
    const own = basis === 'business' ? remaining?.business : remaining?.wall;
    if (own === undefined) return;
    const isLate = verdict === 'breaching';
    expect(tone === 'bad').toBe(isLate);
    expect(text).toMatch(isLate ? /overdue by/ : /left/);
    expect(text).not.toMatch(isLate ? /left/ : /overdue/);
    const shown = msOf(
      text.replace(/ · opens.*/, ''),
      basis === 'business' ? (options.hoursPerDay ?? 24) * HOUR_MS : DAY_MS,
    );
    if (isLate) expect(shown).toBeLessThanOrEqual(-own);
    else expect(shown).toBeGreaterThanOrEqual(Math.max(1, own));
  }
});

describe('nextTextChange', () => {
  it('is never after the text changes; for a running clock, the text or the status changes then', () => {
    fc.assert(
      fc.property(cases, views, fc.double({ min: 0, max: 1, noNaN: true }), (each, options, fraction) => {
        for (const asOf of each.asOf) {
          const ticket = eventsUntil(each.ticket, asOf);
          for (const [i, metric] of metricsAt(each, ticket, asOf).entries()) {
            const at = nextTextChange(metric, options);
            const { text } = metricBadge(metric, options);
            const textAt = (now: number) => {
              const later = metricsAt(each, ticket, now)[i];
              return later === undefined ? text : metricBadge(later, options).text;
            };
            const last = at === undefined ? asOf + 3 * DAY_MS : at - 1;
            expect(last).toBeGreaterThanOrEqual(asOf);
            for (const now of [asOf + Math.floor((last - asOf) * fraction), last]) expect(textAt(now)).toBe(text);
            if (at === undefined || metric.phase !== 'running' || at === metric.nextChange?.at) continue;
            expect(textAt(at)).not.toBe(text);
          }
        }
      }),
    );
  });

  it('called at each change in turn | misses no text', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const asOf = each.asOf[0] as number;
        const ticket = eventsUntil(each.ticket, asOf);
        for (const i of metricsAt(each, ticket, asOf).keys()) {
          let [now, steps] = [asOf, 0];
          for (; steps < 12; steps++) {
            const metric = metricsAt(each, ticket, now)[i];
            const at = metric && nextTextChange(metric, { language: 'en' });
            if (metric === undefined || at === undefined) break;
            expect(at).toBeGreaterThan(now);
            const justBefore = metricsAt(each, ticket, at - 1)[i] ?? metric;
            expect(metricBadge(justBefore, { language: 'en' }).text).toBe(metricBadge(metric, { language: 'en' }).text);
            now = at;
          }
        }
      }),
    );
  });
});

describe('timeStrip', () => {
  it('adds up to 1, and each fraction agrees with the explanation', () => {
    fc.assert(
      fc.property(cases, (each) => {
        for (const asOf of each.asOf) {
          for (const metric of metricsAt(each, each.ticket, asOf)) {
            const parts = timeStrip(metric);
            if (parts === undefined) continue;
            const { counted, paused, closed, left, over } = parts;
            expect(counted + paused + closed + left).toBeCloseTo(1, 9);
            for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(0);
            const explanation = ifCovered(() => each.sla.explain(each.ticket, metric.metric, asOf));
            if (explanation === undefined) continue;
            const [start, now] = [Number(explanation.startedAt), Number(explanation.until)];
            const due = Number(explanation.due ?? explanation.dueIfResumed);
            const whole = Math.max(due, now) - start;
            const lasting = (reasons: readonly string[]) =>
              explanation.segments
                .filter(({ reason }) => reasons.includes(reason))
                .reduce((sum, { from, until }) => sum + Number(until) - Number(from), 0);
            const sum = explanation.segments.reduce((all, segment) => all + Number(segment.counted), 0);
            const pausedMs = lasting(['paused', 'resolved', 'cancelled']);
            const ahead = explanation.ahead.reduce((all, { from, until }) => all + Number(until) - Number(from), 0);
            expect(counted).toBeCloseTo(sum / whole, 9);
            expect(paused).toBeCloseTo(pausedMs / whole, 9);
            expect(closed).toBeCloseTo((now - start - sum - pausedMs) / whole, 9);
            if (isCounting(metric)) expect(left).toBeCloseTo(ahead / whole, 9);
            // An agreed due time may be before the start.
            expect(over).toBe(metric.late ? (now - Math.max(due, start)) / whole : 0);
          }
        }
      }),
    );
  });
});
