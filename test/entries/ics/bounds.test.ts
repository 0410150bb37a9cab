import { describe, expect, it } from 'vitest';
import { calendar, event, readText } from './feed';
import { hostile } from './hostile';

/** Some of the hostile feeds; `test/bench/feeds.ts` measures the time of all of them. */

const COUNTED = ['lines', 'properties', 'days of rules', 'occurrences', 'days and closures', 'zones'];

const TOO_LARGE = [
  'a zone of 8,000 changes',
  'a zone of 160,000 dates',
  '10,000 zones that do not exist',
  '52,000 rules of one event',
  '240,000 parameters of a date',
  '480,000 EXDATEs that are none',
];
const READ = [
  'a length of ten digits of weeks',
  'the same in whole days',
  '20 zones that change each day',
  'one in a zone of the feed over 100 years',
  'one in a zone of the runtime over 100 years',
  'a name of 900,000 characters on each day of 100 years',
  '40,000 periods',
  'a line folded 240,000 times',
];

function issuesOf(name: string) {
  const feed = hostile[name];
  if (feed === undefined) throw new Error(`no hostile feed ${name}`);
  return readText(feed.text(), { years: feed.years }).issues;
}

describe('a hostile feed', () => {
  it.each(TOO_LARGE)('%s | is too large, with the counted items in the issue', { timeout: 60_000 }, (name) => {
    const large = issuesOf(name).filter(({ code }) => code === 'tooLarge');
    expect(large.length).toBeGreaterThan(0);
    expect(large.every(({ path }) => /^(events|zones)[.[]|^X-WR/.test(path))).toBe(true);
    expect(COUNTED.some((item) => large[0]?.received.includes(item))).toBe(true);
  });

  it.each(READ)('%s | is read, since that is cheap', { timeout: 60_000 }, (name) => {
    expect(issuesOf(name).filter(({ code }) => code === 'tooLarge')).toEqual([]);
  });
});

describe('the budget of a feed', () => {
  const expensive = event('UID:expensive', 'DTSTART:10000101', 'RRULE:FREQ=DAILY;COUNT=99999999');
  const cheap = event('UID:cheap', 'DTSTART:20260101');

  it('is exceeded by one event | the next event is read', () => {
    const { issues, holidays } = readText(calendar(...expensive, ...cheap));
    expect(issues.map(({ path }) => path)).toEqual(['events.expensive']);
    expect(holidays.holidaysIn(2026)).toEqual([{ date: '2026-01-01' }]);
  });

  it('is exceeded by the feed | each event that was not read has an issue', () => {
    const text = calendar(
      ...Array.from({ length: 6 }, (_, n) =>
        expensive.map((line) => line.replace('expensive', `expensive${n}`)),
      ).flat(),
    );
    const { issues } = readText(text);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(
      Array.from({ length: 6 }, (_, n) => `tooLarge events.expensive${n}`),
    );
  });

  it('is exceeded by the lines alone | is an issue of the text and of each event, not an error', {
    timeout: 60_000,
  }, () => {
    // A line costs 2 steps, and a feed of 5,200,000 characters has 5,100,000.
    const { issues } = readText(calendar('a\n'.repeat(2_600_000), ...cheap));
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['tooLarge text', 'tooLarge events.cheap']);
  });

  it('allows a part of the closures of an event | none of them is returned', () => {
    const daily = (uid: string) => event(`UID:${uid}`, 'DTSTART:20000101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY');
    const { closures, issues } = readText(calendar(...daily('a'), ...daily('b'), ...daily('c')), {
      years: { from: 2000, until: 2099 },
    });
    expect(closures.length % 36_526).toBe(0);
    expect(closures.length / 36_526 + issues.length).toBe(3);
  });

  it('is enough for ten years of a hundred monthly events', () => {
    const events = Array.from({ length: 100 }, (_, n) =>
      event(
        `UID:${n}`,
        `DTSTART;TZID=America/Sao_Paulo:2010${String((n % 12) + 1).padStart(2, '0')}01T0${n % 10}0000`,
        'DURATION:PT2H',
        'RRULE:FREQ=MONTHLY;BYDAY=1MO,3FR',
        'EXDATE;TZID=America/Sao_Paulo:20260601T000000',
      ),
    ).flat();
    const { issues, closures } = readText(calendar(...events), { years: { from: 2020, until: 2029 } });
    expect(issues.filter(({ code }) => code === 'tooLarge')).toEqual([]);
    expect(closures.length).toBeGreaterThan(20_000);
  });
});
