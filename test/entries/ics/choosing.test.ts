import { createCalendar } from 'prazo';
import { type IcsEvent, isObservance } from 'prazo/ics';
import { describe, expect, it } from 'vitest';
import { calendar, event, readText, summaryOf } from './feed';

/** The events that are kept, with and without the option `where`. */

/** Descriptions of observances by Google. */
const OBSERVANCE = {
  en: String.raw`Observance\nTo hide observances\, go to Google Calendar Settings > Holidays in Germany`,
  de: String.raw`Gedenktag\nWenn Sie Gedenktage ausblenden möchten\, rufen Sie die Google Kalender-Einstellungen auf > Feiertage in Deutschland`,
  pt: String.raw`Data comemorativa\nPara ocultar as datas comemorativas\, acesse Configurações do Google Agenda > Feriados no Brasil`,
};

const day = (name: string, date: string, description: string) =>
  event(
    `UID:${date}_x@google.com`,
    `SUMMARY:${name}`,
    `DESCRIPTION:${description}`,
    'STATUS:CONFIRMED',
    'CLASS:PUBLIC',
    'TRANSP:TRANSPARENT',
    `DTSTART;VALUE=DATE:${date}`,
  );

const google = calendar(
  'X-WR-CALNAME:Holidays\\, all of them',
  ...day('St Martin', '20261111', OBSERVANCE.en),
  ...day('Volkstrauertag', '20261115', OBSERVANCE.de),
  ...day('Dia dos Pais', '20260809', OBSERVANCE.pt),
  ...day('Plain', '20260810', 'Observance'),
  ...day('Christmas Day', '20261225', 'Public holiday'),
  ...day('Assumption', '20260815', String.raw`Public holiday in Bavaria\, Saarland`),
);

describe('Google’s feed of public holidays', () => {
  const feed = readText(google);

  it('without where | closes on public holidays only', () => {
    expect(summaryOf(feed).days).toEqual(['2026-08-15 Assumption', '2026-12-25 Christmas Day']);
  });

  it('without where | lists the observances as left out', () => {
    expect(feed.leftOut.map(({ name }) => name)).toEqual(['St Martin', 'Volkstrauertag', 'Dia dos Pais', 'Plain']);
    expect(feed.issues).toEqual([]);
  });

  it('with a where that is always true | closes on all events', () => {
    const all = readText(google, { where: () => true });
    expect([summaryOf(all).days.length, all.leftOut]).toEqual([6, []]);
  });

  it('has an escaped name | the source has it unescaped', () =>
    expect(feed.holidays.name).toBe('Holidays, all of them'));
});

describe('isObservance', () => {
  it.each<[string | undefined, boolean, boolean]>([
    ['Observance', true, true],
    ['observance - a day', true, true],
    ['Observance', false, false],
    ['  observance: in some states', true, true],
    ['Observances of the comet', true, false],
    ['No observance', true, false],
    ['', true, false],
    ['Public holiday', true, false],
    ['National holiday, see Google Maps > Parade', true, false],
    ['Party\nJoin with Google Meet: <a href="https://meet.google.com/x">here</a>', true, false],
    ['Gedenktag\nGoogle Kalender > Feiertage in Deutschland\n', true, true],
    ['Party\nAll are welcome\nGoogle Maps > Parade', true, false],
    [undefined, true, false],
  ])('the description %j, all day %s | is an observance: %s', (description, allDay, expected) => {
    expect(isObservance({ description, allDay })).toBe(expected);
  });
});

describe('the event that where receives', () => {
  const seen = (...lines: readonly string[]): IcsEvent => {
    const events: IcsEvent[] = [];
    readText(calendar(...event('UID:1', ...lines)), {
      where: (one) => {
        events.push(one);
        return true;
      },
    });
    return events[0] as IcsEvent;
  };

  it('has the values of the feed', () => {
    const one = seen(
      'DTSTART;TZID=Europe/Berlin:20260801T140000',
      'DURATION:PT1H',
      'SUMMARY;LANGUAGE=en:Closed\\; all day',
      'DESCRIPTION:One\\nTwo\\\\nThree',
      'STATUS:tentative',
      'CLASS:Private',
      'LOCATION:Berlin\\, Mitte',
      'TRANSP:OPAQUE',
      'X-MICROSOFT-CDO-BUSYSTATUS:free',
      'CATEGORIES:A\\,B,C',
      'CATEGORIES:D',
      'X-Type;X=1:a thing',
      'X-TYPE:another',
    );
    expect(one).toMatchObject({
      uid: '1',
      name: 'Closed; all day',
      description: 'One\nTwo\\nThree',
      status: 'TENTATIVE',
      class: 'PRIVATE',
      location: 'Berlin, Mitte',
      transparent: false,
      busyStatus: 'FREE',
      categories: ['A,B', 'C', 'D'],
      allDay: false,
      start: '2026-08-01T12:00:00.000Z',
    });
    expect([one.property('x-type'), one.property('X-NONE')]).toEqual(['a thing', undefined]);
    expect(Object.isFrozen(one)).toBe(true);
  });

  it('has undefined for values that the feed lacks', () => {
    const { uid, property, ...rest } = seen('DTSTART:20260801', 'SUMMARY: ', 'DESCRIPTION:');
    expect(rest).toEqual({
      name: undefined,
      description: undefined,
      categories: [],
      location: undefined,
      status: undefined,
      class: undefined,
      allDay: true,
      start: '2026-08-01',
      transparent: false,
      busyStatus: undefined,
    });
  });

  it('has lists with blanks, with empty texts and with escapes | has their texts', () => {
    const { categories } = seen('DTSTART:20260801', 'CATEGORIES: A , ,B\\\\,C\\,D,', 'CATEGORIES:E,F\\');
    expect(categories).toEqual(['A', 'B\\', 'C,D', 'E', 'F\\']);
  });

  it('has a SUMMARY of an escaped line break only | has no name', () => {
    expect(seen('DTSTART:20260801', 'SUMMARY:\\n').name).toBeUndefined();
  });

  it('has the intended status of Outlook only | has it as busyStatus', () => {
    expect(seen('DTSTART:20260801', 'X-MICROSOFT-CDO-INTENDEDSTATUS:oof').busyStatus).toBe('OOF');
    const both = ['X-MICROSOFT-CDO-INTENDEDSTATUS:oof', 'X-MICROSOFT-CDO-BUSYSTATUS:free'];
    expect(seen('DTSTART:20260801', ...both).busyStatus).toBe('FREE');
  });

  it('without a zone | starts at a local time', () => {
    expect(seen('DTSTART:20260801T140000', 'DURATION:PT1H').start).toBe('2026-08-01T14:00:00');
  });

  it('with an alarm | does not have the properties of the alarm', () => {
    const alarm = ['BEGIN:VALARM', 'DESCRIPTION:ring', 'DURATION:PT9H', 'END:VALARM'];
    expect(seen(...alarm, 'DTSTART:20260801').description).toBeUndefined();
  });

  it('has status, busyStatus and transparent | can be left out by each of them', () => {
    const busy = (uid: string, ...lines: readonly string[]) =>
      event(`UID:${uid}`, 'DTSTART:20260801T140000Z', 'DURATION:PT1H', ...lines);
    const text = calendar(
      ...busy('a', 'STATUS:TENTATIVE'),
      ...busy('b', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
      ...busy('c', 'TRANSP:TRANSPARENT'),
      ...busy('d'),
    );
    const { leftOut, closures } = readText(text, {
      where: ({ status, busyStatus, transparent }) => status !== 'TENTATIVE' && busyStatus !== 'FREE' && !transparent,
    });
    expect([leftOut.map(({ uid }) => uid), closures.length]).toEqual([['a', 'b', 'c'], 1]);
  });
});

describe('a calendar with the holidays and closures of a feed', () => {
  const desk = (text: string, years = { from: 2026, until: 2026 }) => {
    const { holidays, closures, issues } = readText(text, { years });
    const calendarOfFeed = createCalendar({ zone: 'America/Sao_Paulo', hours: '24/7', holidays, closures });
    return { calendarOfFeed, closures, issues };
  };

  it.each([
    ['a closure of ten digits of weeks', 'DURATION:P9999999999W'],
    ['an end on the last day of 9999, in a zone west of Greenwich', 'DTEND;TZID=Etc/GMT+12:99991231T235959'],
  ])('has %s | is closed until the end of 9999', (_, end) => {
    const { calendarOfFeed, closures, issues } = desk(calendar(...event('UID:1', 'DTSTART:20260301T000000Z', end)));
    expect(issues).toEqual([]);
    expect(closures[0]?.until).toBe('9999-12-31T23:59:59.000Z');
    expect(calendarOfFeed.isOpen('2026-12-31T12:00:00-03:00')).toBe(false);
  });

  it('has a closure from before the year 0 | is closed from the year 0', () => {
    const text = calendar(...event('UID:1', 'DTSTART;TZID=Etc/GMT-14:00000101T000000', 'DTEND:20260102T000000Z'));
    const { calendarOfFeed, closures } = desk(text);
    expect(closures[0]?.from).toBe('0000-01-01T00:00:00.000Z');
    expect(calendarOfFeed.isOpen('2026-01-01T12:00:00-03:00')).toBe(false);
  });

  it('has at most 100,000 closures | the others are an issue', () => {
    const daily = (uid: string) => event(`UID:${uid}`, 'DTSTART:20000101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY');
    const text = calendar(...['a', 'b', 'c'].flatMap(daily));
    const { closures, issues } = desk(text, { from: 2000, until: 2099 });
    expect(closures.length).toBeLessThanOrEqual(100_000);
    expect(issues.map(({ code }) => code)).toContain('tooLarge');
  });

  it('has a whole day of ten digits of days | is closed on each day of the years', () => {
    const { calendarOfFeed, issues } = desk(calendar(...event('UID:1', 'DTSTART:20260101', 'DURATION:P9999999999D')));
    expect([issues, calendarOfFeed.isOpen('2026-07-01T12:00:00Z')]).toEqual([[], false]);
  });
});
