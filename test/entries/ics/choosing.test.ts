import { createCalendar } from 'prazo';
import { type IcsEvent, isObservance } from 'prazo/ics';
import { describe, expect, it } from 'vitest';
import { calendar, event, readText, told } from './feed';

/** Which events close: what a feed says of them, and what holds when nobody chooses. */

const HOW = {
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
  ...day('St Martin', '20261111', HOW.en),
  ...day('Volkstrauertag', '20261115', HOW.de),
  ...day('Dia dos Pais', '20260809', HOW.pt),
  ...day('Plain', '20260810', 'Observance'),
  ...day('Christmas Day', '20261225', 'Public holiday'),
  ...day('Assumption', '20260815', String.raw`Public holiday in Bavaria\, Saarland`),
);

describe('Google’s feed of public holidays', () => {
  const feed = readText(google);

  it('closes on its public holidays', () => {
    expect(told(feed).days).toEqual(['2026-08-15 Assumption', '2026-12-25 Christmas Day']);
  });

  it('says which events were left out', () => {
    expect(feed.leftOut.map(({ name }) => name)).toEqual(['St Martin', 'Volkstrauertag', 'Dia dos Pais', 'Plain']);
    expect(feed.issues).toEqual([]);
  });

  it('closes on all of them where that is wanted', () => {
    const all = readText(google, { where: () => true });
    expect([told(all).days.length, all.leftOut]).toEqual([6, []]);
  });

  it('names the source, as text', () => expect(feed.holidays.name).toBe('Holidays, all of them'));
});

describe('isObservance', () => {
  it.each<[string | undefined, boolean, boolean]>([
    ['Observance', true, true],
    ['observance - a day', true, true],
    ['Observance', false, false],
    ['Observances of the comet', true, false],
    ['Public holiday', true, false],
    ['National holiday, see Google Maps > Parade', true, false],
    ['Party\nJoin with Google Meet: <a href="https://meet.google.com/x">here</a>', true, false],
    ['Party\nAll are welcome\nGoogle Maps > Parade', true, false],
    [undefined, true, false],
  ])('%j of a whole day %s: %s', (description, allDay, expected) => {
    expect(isObservance({ description, allDay })).toBe(expected);
  });
});

describe('an event, as where sees it', () => {
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

  it('has all that the feed says', () => {
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

  it('has nothing that the feed does not say', () => {
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

  it('starts at a local time where there is no zone', () => {
    expect(seen('DTSTART:20260801T140000', 'DURATION:PT1H').start).toBe('2026-08-01T14:00:00');
  });

  it('does not have the properties of its alarms', () => {
    const alarm = ['BEGIN:VALARM', 'DESCRIPTION:ring', 'DURATION:PT9H', 'END:VALARM'];
    expect(seen(...alarm, 'DTSTART:20260801').description).toBeUndefined();
  });

  it('can be chosen by its status, and by how free it is', () => {
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

describe('what a feed gives, a calendar takes', () => {
  const desk = (text: string, years = { from: 2026, until: 2026 }) => {
    const { holidays, closures, issues } = readText(text, { years });
    const made = createCalendar({ zone: 'America/Sao_Paulo', hours: '24/7', holidays, closures });
    return { made, closures, issues };
  };

  it.each([
    ['a closure for ever', 'DURATION:P9999999999W'],
    ['an end on the last day there is, in a zone west of Greenwich', 'DTEND;TZID=Etc/GMT+12:99991231T235959'],
  ])('%s', (_, end) => {
    const { made, closures, issues } = desk(calendar(...event('UID:1', 'DTSTART:20260301T000000Z', end)));
    expect(issues).toEqual([]);
    expect(closures[0]?.until).toBe('9999-12-31T23:59:59.000Z');
    expect(made.isOpen('2026-12-31T12:00:00-03:00')).toBe(false);
  });

  it('a start before there are years', () => {
    const text = calendar(...event('UID:1', 'DTSTART;TZID=Etc/GMT-14:00000101T000000', 'DTEND:20260102T000000Z'));
    const { made, closures } = desk(text);
    expect(closures[0]?.from).toBe('0000-01-01T00:00:00.000Z');
    expect(made.isOpen('2026-01-01T12:00:00-03:00')).toBe(false);
  });

  it('no more closures than it takes', () => {
    const daily = (uid: string) => event(`UID:${uid}`, 'DTSTART:20000101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY');
    const text = calendar(...['a', 'b', 'c'].flatMap(daily));
    const { closures, issues } = desk(text, { from: 2000, until: 2099 });
    expect(closures.length).toBeLessThanOrEqual(100_000);
    expect(issues.map(({ code }) => code)).toContain('tooLarge');
  });

  it('a whole day for ever closes each day of the years', () => {
    const { made, issues } = desk(calendar(...event('UID:1', 'DTSTART:20260101', 'DURATION:P9999999999D')));
    expect([issues, made.isOpen('2026-07-01T12:00:00Z')]).toEqual([[], false]);
  });
});
