import { type EventOf, isPrazoError, type TicketOf } from 'prazo';
import { type TicketWatch, type ViewOptions, watchTicket } from 'prazo/view';
import { describe, expect, it } from 'vitest';
import { at, event, sla, ticket } from './desk';
import { FakeClock } from './fake-clock';

type Shown = TicketWatch<typeof sla.catalog, string>;

/** A ticket that was answered at once, so that only its resolution counts down. */
const answered = (...events: readonly EventOf<typeof sla>[]) =>
  ticket('urgent', [{ type: 'responded', at: at('11-23 10:00') }, ...events]);

function watched(start: string, of = answered(), options: Partial<ViewOptions> = {}) {
  const clock = new FakeClock(at(start));
  const { now, setTimer } = clock;
  const watch = watchTicket(sla, of, { language: 'en', now, setTimer, ...options });
  return { clock, watch };
}

const textOf = (watch: Shown): string => watch.getSnapshot().badges.resolution.text;

/** Listens, and keeps each text it is told of. */
function texts(watch: Shown): string[] {
  const heard: string[] = [];
  watch.subscribe(() => heard.push(textOf(watch)));
  return heard;
}

describe('a ticket that is watched', () => {
  it('tells each text when it changes', () => {
    const { clock, watch } = watched('11-23 17:56:30', answered(event('resolved', '11-24 09:02:30')));
    const heard = texts(watch);
    expect(textOf(watch)).toBe('1h 4m left');
    clock.goTo(at('11-23 18:00'));
    expect(heard).toEqual(['1h 3m left', '1h 2m left', '1h 1m left', '1h left · opens Tue 09:00']);
    clock.goTo(at('11-24 09:03'));
    expect(heard.slice(4)).toEqual(['1h left', '59m left', '58m left', 'met, 58m to spare']);
  });

  it('tells that it is late a millisecond after its due', () => {
    const { clock, watch } = watched('11-24 09:59:30');
    const heard = texts(watch);
    clock.goTo(at('11-24 10:00'));
    expect([heard, textOf(watch)]).toEqual([[], '1m left']);
    clock.goTo(at('11-24 10:00:00.001'));
    expect(heard).toEqual(['overdue by 0m']);
  });

  it('wakes once for a night', () => {
    const { clock, watch } = watched('11-23 18:00', answered());
    texts(watch);
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

  // Resumed at 14:30, seven hours are left: half past three of them today, half past three tomorrow from nine on.
  it('tells another due each minute while a pause moves it', () => {
    const { clock, watch } = watched('11-23 14:30', answered(event('paused', '11-23 11:00')));
    const heard = texts(watch);
    const first = watch.getSnapshot();
    expect(first.badges.resolution.title).toContain('Due if resumed now: Tue, Nov 24, 2026, 13:30');
    clock.goTo(at('11-23 14:30:59.999'));
    expect(watch.getSnapshot()).toBe(first);
    clock.goTo(at('11-23 14:31'));
    expect(watch.getSnapshot().badges.resolution.title).toContain('Due if resumed now: Tue, Nov 24, 2026, 13:31');
    expect(heard).toEqual(['paused · 7h left']);
  });

  it('tells of a pause that turns out to have begun later, though the text is the same', () => {
    const { watch } = watched('11-23 14:30', answered(event('paused', '11-23 11:00:10')));
    const heard = texts(watch);
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

  it('sees an event that the log dates ahead of the clock of the reader', () => {
    const { clock, watch } = watched('11-23 10:59:55.500', answered(event('paused', '11-23 10:59:58')));
    const heard = texts(watch);
    expect(clock.waiting).toEqual([new Date(at('11-23 10:59:58')).toISOString()]);
    clock.goTo(at('11-23 10:59:58'));
    expect(heard).toEqual(['paused · 7h 1m left']);
  });

  it.each([
    ['a text with a zone in brackets', '2026-11-23T10:59:58-03:00[America/Sao_Paulo]'],
    ['a Date', new Date(at('11-23 10:59:58'))],
    ['a number', Date.parse(at('11-23 10:59:58'))],
    ['a Temporal instant', { epochMilliseconds: Date.parse(at('11-23 10:59:58')) }],
  ])('sees such an event at %s', (_, when) => {
    const { clock, watch } = watched('11-23 10:59:55.500', answered({ type: 'paused', at: when }));
    const heard = texts(watch);
    clock.goTo(at('11-23 10:59:58'));
    expect(heard).toEqual(['paused · 7h 1m left']);
  });

  it('is as of its opening while the clock of the reader lags behind that', () => {
    const { clock, watch } = watched('11-23 09:59');
    const heard = texts(watch);
    expect([textOf(watch), watch.getSnapshot().status.asOf.toMillis()]).toEqual([
      '8h left',
      Date.parse(at('11-23 10:00')),
    ]);
    clock.goTo(at('11-23 10:01:30'));
    expect(heard).toEqual(['7h 59m left']);
  });

  it('goes on when the clock of the reader is set back', () => {
    const { clock, watch } = watched('11-23 14:30');
    const heard = texts(watch);
    clock.set(at('11-23 14:00'));
    clock.goTo(at('11-23 14:32'));
    expect(heard).toEqual(['4h 29m left', '4h 28m left']);
  });
});

describe('the timer of a watched ticket', () => {
  it('is set only while somebody listens', () => {
    const { clock, watch } = watched('11-23 14:30');
    expect(clock.waiting).toEqual([]);
    const [one, other] = [watch.subscribe(() => {}), watch.subscribe(() => {})];
    expect(clock.waiting).toEqual([new Date(at('11-23 14:31')).toISOString()]);
    one();
    expect(clock.waiting).toHaveLength(1);
    other();
    other();
    expect(clock.waiting).toEqual([]);
    watch.subscribe(() => {});
    expect(clock.waiting).toHaveLength(1);
  });

  it('waits no longer than timers can, and wakes in steps', () => {
    const opening = at('11-19 18:00');
    const { clock, watch } = watched('11-19 18:00', ticket('low', [event('resolved', '11-19 18:00')], opening));
    // An event that is dated sixty days ahead.
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
    const heard = texts(watch);
    expect(clock.delays).toEqual([2 ** 31 - 1]);
    clock.goTo(Date.parse(opening) + 5_184_000_000);
    expect(clock.delays).toEqual([2_147_483_647, 2_147_483_647, 5_184_000_000 - 2 * 2_147_483_647]);
    expect(heard.length).toBeLessThanOrEqual(1);
  });

  it('is at least a millisecond ahead', () => {
    const clock = new FakeClock(at('11-23 14:30:59.999'));
    const times = [clock.now(), Date.parse(at('11-23 14:31:05'))];
    // The clock has moved on between the look and the timer.
    const now = () => times.shift() ?? Date.parse(at('11-23 14:31:05'));
    const watch = watchTicket(sla, answered(), { language: 'en', now, setTimer: clock.setTimer });
    times.unshift(clock.now());
    watch.subscribe(() => {});
    expect(clock.delays).toEqual([1]);
  });
});

describe('an update', () => {
  it('goes on with the ticket that is given, and tells', () => {
    const { clock, watch } = watched('11-23 14:30');
    const heard = texts(watch);
    watch.update(answered(event('resolved', '11-23 14:00')));
    expect(heard).toEqual(['met, 5h to spare']);
    clock.goTo(at('11-23 14:40'));
    expect(heard).toHaveLength(1);
  });

  it('tells nobody where nothing differs', () => {
    const { watch } = watched('11-23 14:30');
    const heard = texts(watch);
    const before = watch.getSnapshot();
    watch.update(answered());
    expect([heard, watch.getSnapshot()]).toEqual([[], before]);
    expect(watch.getSnapshot()).toBe(before);
  });

  it('of a ticket that is wrong throws, and leaves the one before', () => {
    const { clock, watch } = watched('11-23 14:30');
    const heard = texts(watch);
    const before = watch.getSnapshot();
    const wrong = { ...answered(), level: 'urgnt' } as unknown as TicketOf<typeof sla>;
    expect(() => watch.update(wrong)).toThrow(/unknownValue/);
    expect(watch.getSnapshot()).toBe(before);
    clock.goTo(at('11-23 14:31'));
    expect(heard).toEqual(['4h 29m left']);
  });

  it('refuses a first ticket that is wrong', () => {
    const wrong = { ...answered(), openedAt: 'now' } as TicketOf<typeof sla>;
    const error = (() => {
      try {
        return watched('11-23 14:30', wrong);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(isPrazoError(error) && error.code).toBe('invalidInstant');
  });
});

describe('the listeners of a watched ticket', () => {
  it('are told as often as they subscribed', () => {
    const { clock, watch } = watched('11-23 14:30');
    let told = 0;
    const listener = () => {
      told++;
    };
    const [one] = [watch.subscribe(listener), watch.subscribe(listener)];
    clock.goTo(at('11-23 14:31'));
    expect(told).toBe(2);
    one();
    clock.goTo(at('11-23 14:32'));
    expect(told).toBe(3);
  });

  it('may leave while they are told, and one that another has sent away is not told', () => {
    const { clock, watch } = watched('11-23 14:30');
    const told: string[] = [];
    const leave = watch.subscribe(() => {
      told.push('first');
      leave();
      sendAway();
    });
    const sendAway = watch.subscribe(() => told.push('second'));
    watch.subscribe(() => told.push('third'));
    clock.goTo(at('11-23 14:32'));
    expect(told).toEqual(['first', 'third', 'third']);
  });

  it('are all told though one throws, and the timer goes on', () => {
    const { clock, watch } = watched('11-23 14:30');
    watch.subscribe(() => {
      throw new Error('a listener');
    });
    const heard = texts(watch);
    expect(() => clock.goTo(at('11-23 14:31'))).toThrow('a listener');
    expect(heard).toEqual(['4h 29m left']);
    expect(clock.waiting).toHaveLength(1);
  });

  it('may update the ticket while they are told', () => {
    const { clock, watch } = watched('11-23 14:30');
    watch.subscribe(() => watch.update(answered(event('resolved', '11-23 14:00'))));
    const heard = texts(watch);
    clock.goTo(at('11-23 14:31'));
    expect(heard.at(-1)).toBe('met, 5h to spare');
  });
});

describe('a watch that is stopped', () => {
  it('tells nobody, sets no timer and keeps its snapshot', () => {
    const { clock, watch } = watched('11-23 14:30');
    const heard = texts(watch);
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
    const heard = texts(watch);
    clock.goTo(at('11-23 14:35'));
    expect([heard, clock.waiting]).toEqual([[], []]);
  });
});
