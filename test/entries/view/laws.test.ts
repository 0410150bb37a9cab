import fc from 'fast-check';
import { isPrazoError, type MetricEvaluation } from 'prazo';
import { amountText, badge, next, strip, type ViewOptions } from 'prazo/view';
import { describe, expect, it } from 'vitest';
import { type Case, cases } from '../../laws/tickets';
import type { AnyTicket } from '../../ticket/any';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const views: fc.Arbitrary<ViewOptions> = fc.record({
  language: fc.constant('en'),
  units: fc.constantFrom(1, 2, 3),
  hoursPerDay: fc.constantFrom(undefined, 8, 7.5),
});

/** The ms of a text such as `1d 2h left`. */
function read(text: string, day = DAY): number {
  const sizes: Readonly<Record<string, number>> = { d: day, h: HOUR, m: MINUTE, s: SECOND };
  const parts = [...text.replaceAll(',', '').matchAll(/(\d+)([dhms])\b/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (sizes[unit as string] as number), 0);
}

/** The answer, or undefined where the calendar does not know that far. */
function known<T>(answer: () => T): T | undefined {
  try {
    return answer();
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

/** The metrics of a ticket as of an instant at which nothing has happened since another. */
function metricsAt({ sla }: Case, ticket: AnyTicket, at: number): readonly MetricEvaluation[] {
  return known(() => Object.values<MetricEvaluation>(sla.evaluate(ticket, at).metrics)) ?? [];
}

const until = (ticket: AnyTicket, asOf: number): AnyTicket => ({
  ...ticket,
  events: (ticket.events ?? []).filter(({ at }) => Number(at) <= asOf),
});

const isCounting = ({ phase, remaining }: MetricEvaluation): boolean =>
  remaining !== undefined && ['running', 'offHours', 'paused'].includes(phase);

/** The largest unit of an amount. */
const largest = (ms: number, day: number): number => Math.max(MINUTE, ...[day, HOUR].filter((size) => size <= ms));

describe('an amount', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 40 * DAY }),
    fc
      .tuple(fc.integer({ min: 0, max: 40 * 24 * 60 }), fc.constantFrom(-1, 0, 1))
      .map(([n, ms]) => Math.max(0, n * MINUTE + ms)),
  );
  const scales = fc.record({ units: fc.constantFrom(1, 2, 3), hoursPerDay: fc.constantFrom(24, 8, 7.5, 1 / 3) });

  it('is rounded by less than the smallest unit that is shown, up to it and down from it', () => {
    fc.assert(
      fc.property(amounts, scales, (ms, { units, hoursPerDay }) => {
        const day = hoursPerDay * HOUR;
        const options = { language: 'en', units: units as 1 | 2 | 3, hoursPerDay };
        const [down, up] = [read(amountText(ms, options), day), read(amountText(ms, { ...options, round: 'up' }), day)];
        expect(down).toBeLessThanOrEqual(ms);
        expect(up).toBeGreaterThanOrEqual(Math.max(1, ms));
        expect(ms - down).toBeLessThan(largest(ms, day));
        if (ms > 0) expect(up - ms).toBeLessThan(largest(ms, day));
      }),
    );
  });

  it('never shows less for more', () => {
    fc.assert(
      fc.property(amounts, amounts, scales, fc.constantFrom('up', 'down'), (a, b, { units, hoursPerDay }, round) => {
        const day = hoursPerDay * HOUR;
        const shown = (ms: number) =>
          read(amountText(ms, { language: 'en', units: units as 1 | 2 | 3, hoursPerDay, round: round as 'up' }), day);
        expect(shown(Math.max(a, b))).toBeGreaterThanOrEqual(shown(Math.min(a, b)));
      }),
    );
  });
});

describe('the text of a badge', () => {
  it('is of what is left until the due and of what is over after it, at every ms', () => {
    const around = [-MINUTE, 0, MINUTE].flatMap((minute) => [-2, -1, 0, 1, 2].map((ms) => minute + ms));
    fc.assert(
      fc.property(cases, views, (each, options) => {
        for (const asOf of each.asOf) {
          const ticket = until(each.ticket, asOf);
          const dues = metricsAt(each, ticket, asOf).flatMap(({ due }) => (due === undefined ? [] : [due]));
          const instants = dues.flatMap((due) => around.map((ms) => due + ms)).filter((at) => at >= asOf);
          for (const metric of instants.flatMap((at) => metricsAt(each, ticket, at))) expectSigned(metric, options);
        }
      }),
    );
  });

  it('is of what is left, rounded up, or over, rounded down, on the clock of the target', () => {
    fc.assert(
      fc.property(cases, views, (each, options) => {
        for (const metric of each.asOf.flatMap((at) => metricsAt(each, each.ticket, at))) expectSigned(metric, options);
      }),
    );
  });

  function expectSigned(metric: MetricEvaluation, options: ViewOptions) {
    const { verdict, basis, remaining } = metric;
    const { text, tone } = badge(metric, options);
    if (!isCounting(metric)) return expect(text).not.toMatch(/left|overdue/);
    const own = basis === 'business' ? remaining?.business : remaining?.wall;
    if (own === undefined) return;
    const isLate = verdict === 'breaching';
    expect(tone === 'bad').toBe(isLate);
    expect(text).toMatch(isLate ? /overdue by/ : /left/);
    expect(text).not.toMatch(isLate ? /left/ : /overdue/);
    const shown = read(text.replace(/ · opens.*/, ''), basis === 'business' ? (options.hoursPerDay ?? 24) * HOUR : DAY);
    if (isLate) expect(shown).toBeLessThanOrEqual(-own);
    else expect(shown).toBeGreaterThanOrEqual(Math.max(1, own));
  }
});

describe('the next change of a text', () => {
  it('is not later than the text changes, and of a clock that runs it is then, or when its status changes', () => {
    fc.assert(
      fc.property(cases, views, fc.double({ min: 0, max: 1, noNaN: true }), (each, options, part) => {
        for (const asOf of each.asOf) {
          const ticket = until(each.ticket, asOf);
          for (const [i, metric] of metricsAt(each, ticket, asOf).entries()) {
            const at = next(metric, options);
            const { text } = badge(metric, options);
            const textAt = (now: number) => {
              const later = metricsAt(each, ticket, now)[i];
              return later === undefined ? text : badge(later, options).text;
            };
            const last = at === undefined ? asOf + 3 * DAY : at - 1;
            expect(last).toBeGreaterThanOrEqual(asOf);
            for (const now of [asOf + Math.floor((last - asOf) * part), last]) expect(textAt(now)).toBe(text);
            if (at === undefined || metric.phase !== 'running' || at === metric.nextChange?.at) continue;
            expect(textAt(at)).not.toBe(text);
          }
        }
      }),
    );
  });

  it('leads from text to text without leaving one out', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const asOf = each.asOf[0] as number;
        const ticket = until(each.ticket, asOf);
        for (const i of metricsAt(each, ticket, asOf).keys()) {
          let [now, steps] = [asOf, 0];
          for (; steps < 12; steps++) {
            const metric = metricsAt(each, ticket, now)[i];
            const at = metric && next(metric, { language: 'en' });
            if (metric === undefined || at === undefined) break;
            expect(at).toBeGreaterThan(now);
            const justBefore = metricsAt(each, ticket, at - 1)[i] ?? metric;
            expect(badge(justBefore, { language: 'en' }).text).toBe(badge(metric, { language: 'en' }).text);
            now = at;
          }
        }
      }),
    );
  });
});

describe('a strip', () => {
  it('adds up to 1, and each part is what the explanation adds up to', () => {
    fc.assert(
      fc.property(cases, (each) => {
        for (const asOf of each.asOf) {
          for (const metric of metricsAt(each, each.ticket, asOf)) {
            const parts = strip(metric);
            if (parts === undefined) continue;
            const { counted, paused, closed, left, over } = parts;
            expect(counted + paused + closed + left).toBeCloseTo(1, 9);
            for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(0);
            const told = known(() => each.sla.explain(each.ticket, metric.metric, asOf));
            if (told === undefined) continue;
            const [start, now] = [Number(told.startedAt), Number(told.until)];
            const due = Number(told.due ?? told.dueIfResumed);
            const whole = Math.max(due, now) - start;
            const lasting = (reasons: readonly string[]) =>
              told.segments
                .filter(({ reason }) => reasons.includes(reason))
                .reduce((sum, { from, until }) => sum + Number(until) - Number(from), 0);
            const sum = told.segments.reduce((all, segment) => all + Number(segment.counted), 0);
            const stopped = lasting(['paused', 'resolved', 'cancelled']);
            const ahead = told.ahead.reduce((all, { from, until }) => all + Number(until) - Number(from), 0);
            expect(counted).toBeCloseTo(sum / whole, 9);
            expect(paused).toBeCloseTo(stopped / whole, 9);
            expect(closed).toBeCloseTo((now - start - sum - stopped) / whole, 9);
            if (isCounting(metric)) expect(left).toBeCloseTo(ahead / whole, 9);
            // A due that was agreed on may lie before the start: then all is over.
            expect(over).toBe(metric.late ? (now - Math.max(due, start)) / whole : 0);
          }
        }
      }),
    );
  });
});
