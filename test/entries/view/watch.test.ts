import type { EventOf, TicketOf } from 'prazo';
import { type TicketWatch, type ViewOptions, watchTicket } from 'prazo/view';
import { describe, expect, it } from 'vitest';
import { issuesThrownBy } from '../../expecting';
import { at, event, sla, ticket } from './desk';
import { FakeClock } from './fake-clock';

type Shown = TicketWatch<typeof sla.catalog, string>;

/** A ticket with an immediate first response, so that only its resolution counts down. */
const answered = (...events: readonly EventOf<typeof sla>[]) =>
  ticket('urgent', [{ type: 'responded', at: at('11-23 10:00') }, ...events]);

function watched(start: string, shown = answered(), options: Partial<ViewOptions> = {}) {
  const clock = new FakeClock(at(start));
  const { now, setTimer } = clock;
  const watch = watchTicket(sla, shown, { language: 'en', now, setTimer, ...options });
  return { clock, watch };
}

const textOf = (watch: Shown): string => watch.getSnapshot().badges.resolution.text;

/** Subscribes, and returns the list to which each new text is added. */
function heardTexts(watch: Shown): string[] {
  const heard: string[] = [];
  watch.subscribe(() => heard.push(textOf(watch)));
  return heard;
}

describe('a watched ticket', () => {
  it('calls its listeners at each new text', () => {
    const { clock, watch } = watched('11-23 17:56:30', answered(event('resolved', '11-24 09:02:30')));
    const heard = heardTexts(watch);
    expect(textOf(watch)).toBe('1h 4m left');
    clock.goTo(at('11-23 18:00'));
    expect(heard).toEqual(['1h 3m left', '1h 2m left', '1h 1m left', '1h left · opens Tue 09:00']);
    clock.goTo(at('11-24 09:03'));
    expect(heard.slice(4)).toEqual(['1h left', '59m left', '58m left', 'met, 58m to spare']);
  });

  it('is late a millisecond after its due time', () => {
    const { clock, watch } = watched('11-24 09:59:30');
    const heard = heardTexts(watch);
    clock.goTo(at('11-24 10:00'));
    expect([heard, textOf(watch)]).toEqual([[], '1m left']);
    clock.goTo(at('11-24 10:00:00.001'));
    expect(heard).toEqual(['overdue by 0m']);
  });

  it('sets one timer for a whole night', () => {
    const { clock, watch } = watched('11-23 18:00', answered());
    heardTexts(watch);
    expect(clock.waiting).toEqual(['2026-11-24T12:00:00.000Z']);
  });

  it('keeps its snapshot until a badge or the status changes', () => {
    const { clock, watch } = watched('11-23 14:30:01');
    const first = watch.getSnapshot();
    expect(watch.getSnapshot()).toBe(first);
    clock.set(at('11-23 14:30:59.999'));
    expect(watch.getSnapshot()).toBe(first);
    clock.set(at('11-23 14:31'));
    const second = watch.getSnapshot();
    expect(second).not.toBe(first);
    expect(second.badges.resolution.text).toBe('4h 29m left');
    expect(watch.getSnapshot()).toBe(second);
  });

  // Resumed at 14:30 with 7 h left: 3.5 h today until 18:00, 3.5 h tomorrow until 13:30.
  it('shows a new due time each minute while a pause moves it', () => {
    const { clock, watch } = watched('11-23 14:30', answered(event('paused', '11-23 11:00')));
    const heard = heardTexts(watch);
    const first = watch.getSnapshot();
    expect(first.badges.resolution.title).toContain('Due if resumed now: Tue, Nov 24, 2026, 13:30');
    clock.goTo(at('11-23 14:30:59.999'));
    expect(watch.getSnapshot()).toBe(first);
    clock.goTo(at('11-23 14:31'));
    expect(watch.getSnapshot().badges.resolution.title).toContain('Due if resumed now: Tue, Nov 24, 2026, 13:31');
    expect(heard).toEqual(['paused · 7h left']);
  });

  it('calls its listeners if a pause begins later after an update, although the text is the same', () => {
    const { watch } = watched('11-23 14:30', answered(event('paused', '11-23 11:00:10')));
    const heard = heardTexts(watch);
    const before = watch.getSnapshot();
    watch.update(answered(event('paused', '11-23 11:00:40')));
    expect(watch.getSnapshot()).not.toBe(before);
    expect(heard).toEqual(['paused · 7h left']);
    watch.update(answered(event('paused', '11-23 11:00:40')));
    expect(heard).toHaveLength(1);
  });

  it('has a badge for each metric', () => {
    const { watch } = watched('11-23 11:30');
    const { badges, status } = watch.getSnapshot();
    expect(Object.keys(badges)).toEqual(Object.keys(status.metrics));
    expect(badges.firstResponse.text).toBe('met, 2h to spare');
  });

  it('counts an event dated after the current time, from its instant on', () => {
    const { clock, watch } = watched('11-23 10:59:55.500', answered(event('paused', '11-23 10:59:58')));
    const heard = heardTexts(watch);
    expect(clock.waiting).toEqual([new Date(at('11-23 10:59:58')).toISOString()]);
    clock.goTo(at('11-23 10:59:58'));
    expect(heard).toEqual(['paused · 7h 1m left']);
  });

  it.each([
    ['a text with a zone in brackets', '2026-11-23T10:59:58-03:00[America/Sao_Paulo]'],
    ['a Date', new Date(at('11-23 10:59:58'))],
    ['a number', Date.parse(at('11-23 10:59:58'))],
    ['a Temporal instant', { epochMilliseconds: Date.parse(at('11-23 10:59:58')) }],
  ])('counts an event dated after the current time by %s', (_, when) => {
    const { clock, watch } = watched('11-23 10:59:55.500', answered({ type: 'paused', at: when }));
    const heard = heardTexts(watch);
    clock.goTo(at('11-23 10:59:58'));
    expect(heard).toEqual(['paused · 7h 1m left']);
  });

  it('is as of its opening while the current time is before it', () => {
    const { clock, watch } = watched('11-23 09:59');
    const heard = heardTexts(watch);
    expect([textOf(watch), watch.getSnapshot().status.asOf.toMillis()]).toEqual([
      '8h left',
      Date.parse(at('11-23 10:00')),
    ]);
    clock.goTo(at('11-23 10:01:30'));
    expect(heard).toEqual(['7h 59m left']);
  });

  it('continues after the clock of the host is set back', () => {
    const { clock, watch } = watched('11-23 14:30');
    const heard = heardTexts(watch);
    clock.set(at('11-23 14:00'));
    clock.goTo(at('11-23 14:32'));
    expect(heard).toEqual(['4h 29m left', '4h 28m left']);
  });
});

describe('the timer of a watched ticket', () => {
  it('is set only while there are listeners', () => {
    const { clock, watch } = watched('11-23 14:30');
    expect(clock.waiting).toEqual([]);
    const [endFirst, endSecond] = [watch.subscribe(() => {}), watch.subscribe(() => {})];
    expect(clock.waiting).toEqual([new Date(at('11-23 14:31')).toISOString()]);
    endFirst();
    expect(clock.waiting).toHaveLength(1);
    endSecond();
    endSecond();
    expect(clock.waiting).toEqual([]);
    watch.subscribe(() => {});
    expect(clock.waiting).toHaveLength(1);
  });

  it('further ahead than timers can wait | is set in steps', () => {
    const opening = at('11-19 18:00');
    const { clock, watch } = watched('11-19 18:00', ticket('low', [event('resolved', '11-19 18:00')], opening));
    // An event dated 60 days ahead.
    watch.update(
      ticket(
        'low',
        [
          { type: 'responded', at: opening },
          { type: 'reopened', at: Date.parse(opening) + 5_184_000_000 },
        ],
        opening,
      ),
    );
    const heard = heardTexts(watch);
    expect(clock.delays).toEqual([2 ** 31 - 1]);
    clock.goTo(Date.parse(opening) + 5_184_000_000);
    expect(clock.delays).toEqual([2_147_483_647, 2_147_483_647, 5_184_000_000 - 2 * 2_147_483_647]);
    expect(heard.length).toBeLessThanOrEqual(1);
  });

  it('is at least one millisecond ahead', () => {
    const clock = new FakeClock(at('11-23 14:30:59.999'));
    const times = [clock.now(), Date.parse(at('11-23 14:31:05'))];
    // The clock moves between the snapshot and the timer.
    const now = () => times.shift() ?? Date.parse(at('11-23 14:31:05'));
    const watch = watchTicket(sla, answered(), { language: 'en', now, setTimer: clock.setTimer });
    times.unshift(clock.now());
    watch.subscribe(() => {});
    expect(clock.delays).toEqual([1]);
  });
});

describe('an update', () => {
  it('shows the new ticket, and calls the listeners', () => {
    const { clock, watch } = watched('11-23 14:30');
    const heard = heardTexts(watch);
    watch.update(answered(event('resolved', '11-23 14:00')));
    expect(heard).toEqual(['met, 5h to spare']);
    clock.goTo(at('11-23 14:40'));
    expect(heard).toHaveLength(1);
  });

  it('without a difference | calls no listener', () => {
    const { watch } = watched('11-23 14:30');
    const heard = heardTexts(watch);
    const before = watch.getSnapshot();
    watch.update(answered());
    expect([heard, watch.getSnapshot()]).toEqual([[], before]);
    expect(watch.getSnapshot()).toBe(before);
  });

  it('with an invalid ticket | throws, and keeps the previous ticket', () => {
    const { clock, watch } = watched('11-23 14:30');
    const heard = heardTexts(watch);
    const before = watch.getSnapshot();
    const wrong = { ...answered(), level: 'urgnt' } as unknown as TicketOf<typeof sla>;
    expect(() => watch.update(wrong)).toThrow(/unknownValue/);
    expect(watch.getSnapshot()).toBe(before);
    clock.goTo(at('11-23 14:31'));
    expect(heard).toEqual(['4h 29m left']);
  });

  it('is impossible after an invalid first ticket: watchTicket throws', () => {
    const wrong = { ...answered(), openedAt: 'now' } as TicketOf<typeof sla>;
    expect(issuesThrownBy(() => watched('11-23 14:30', wrong))).toMatchObject([{ code: 'invalidInstant' }]);
  });
});

describe('the listeners of a watched ticket', () => {
  it('are called once per subscription', () => {
    const { clock, watch } = watched('11-23 14:30');
    let calls = 0;
    const listener = () => {
      calls++;
    };
    const [endFirst] = [watch.subscribe(listener), watch.subscribe(listener)];
    clock.goTo(at('11-23 14:31'));
    expect(calls).toBe(2);
    endFirst();
    clock.goTo(at('11-23 14:32'));
    expect(calls).toBe(3);
  });

  it('may end subscriptions while they are called, and ended subscriptions are not called', () => {
    const { clock, watch } = watched('11-23 14:30');
    const called: string[] = [];
    const endFirst = watch.subscribe(() => {
      called.push('first');
      endFirst();
      endSecond();
    });
    const endSecond = watch.subscribe(() => called.push('second'));
    watch.subscribe(() => called.push('third'));
    clock.goTo(at('11-23 14:32'));
    expect(called).toEqual(['first', 'third', 'third']);
  });

  it('are all called if one throws, and the timer is set again', () => {
    const { clock, watch } = watched('11-23 14:30');
    watch.subscribe(() => {
      throw new Error('a listener');
    });
    const heard = heardTexts(watch);
    expect(() => clock.goTo(at('11-23 14:31'))).toThrow('a listener');
    expect(heard).toEqual(['4h 29m left']);
    expect(clock.waiting).toHaveLength(1);
  });

  it('may update the ticket while they are called', () => {
    const { clock, watch } = watched('11-23 14:30');
    watch.subscribe(() => watch.update(answered(event('resolved', '11-23 14:00'))));
    const heard = heardTexts(watch);
    clock.goTo(at('11-23 14:31'));
    expect(heard.at(-1)).toBe('met, 5h to spare');
  });
});

describe('a stopped watch', () => {
  it('calls no listener, sets no timer and keeps its snapshot', () => {
    const { clock, watch } = watched('11-23 14:30');
    const heard = heardTexts(watch);
    const last = watch.getSnapshot();
    watch.stop();
    watch.stop();
    expect(clock.waiting).toEqual([]);
    const unsubscribe = watch.subscribe(() => heard.push('again'));
    watch.update(answered(event('resolved', '11-23 14:00')));
    clock.goTo(at('11-25 14:30'));
    unsubscribe();
    expect([heard, clock.waiting]).toEqual([[], []]);
    expect(watch.getSnapshot()).toBe(last);
  });

  it('may be stopped by a listener', () => {
    const { clock, watch } = watched('11-23 14:30');
    watch.subscribe(() => watch.stop());
    const heard = heardTexts(watch);
    clock.goTo(at('11-23 14:35'));
    expect([heard, clock.waiting]).toEqual([[], []]);
  });
});
