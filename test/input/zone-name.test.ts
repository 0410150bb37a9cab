import { createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { tzdbSpelling } from '../../src/input/zone-name';

/** Names of tzdb, mostly aliases, that are not simply words with a capital letter. */
const ODD = `ACT LHI NSW`
  .split(' ')
  .map((state) => `Australia/${state}`)
  .concat(
    'America/Argentina/ComodRivadavia America/Blanc-Sablon America/Knox_IN America/North_Dakota/New_Salem'.split(' '),
    'America/Port-au-Prince America/Port_of_Spain Africa/Dar_es_Salaam Europe/Isle_of_Man Asia/Ust-Nera'.split(' '),
    'Antarctica/DumontDUrville Antarctica/McMurdo Brazil/DeNoronha Chile/EasterIsland Pacific/Easter'.split(' '),
    'Mexico/BajaNorte Mexico/BajaSur Canada/Eastern US/Eastern US/East-Indiana US/Indiana-Starke'.split(' '),
    'CET CST6CDT EET EST EST5EDT GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST MET MST MST7MDT NZ NZ-CHAT'.split(' '),
    'PRC PST8PDT ROC ROK UCT UTC W-SU WET Zulu Eire Iran Etc/GMT Etc/GMT+12 Etc/GMT-14 Etc/GMT0 Etc/UCT'.split(' '),
    'Etc/UTC Etc/Zulu Etc/Universal Asia/Calcutta Asia/Kolkata Europe/Kiev Europe/Kyiv Asia/Ho_Chi_Minh'.split(' '),
  );
const NAMES = [...new Set([...ODD, ...Intl.supportedValuesOf('timeZone')])];

describe('the name of a zone in any casing is spelled as in tzdb', () => {
  test.each(NAMES)('%s', (name) => {
    expect([name, name.toLowerCase(), name.toUpperCase()].map(tzdbSpelling)).toEqual([name, name, name]);
  });
});

test('a calendar spells its zone as tzdb does, aliases too', () => {
  const zoneOf = (zone: string) => createCalendar({ zone, hours: '24/7' }).zone;
  expect(zoneOf('america/sao_paulo')).toBe('America/Sao_Paulo');
  expect(zoneOf('ASIA/CALCUTTA')).toBe('Asia/Calcutta');
  expect(zoneOf('asia/kolkata')).toBe('Asia/Kolkata');
});
