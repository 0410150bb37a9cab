import { parseCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';

/** What the issue of a zone says is expected; undefined where the zone is known. */
function expected(zone: string): string | undefined {
  const result = parseCalendar({ zone, hours: {} });
  return result.ok ? undefined : result.issues[0]?.expected;
}

const canonical = (zone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;

/** Expects the hint to be this zone, under this name or another that tzdb has for the same. */
function expectHint(name: string, zone: string): void {
  const hint = expected(name) ?? '';
  const [, meant = 'none'] = /^an IANA time zone; ".*" is "([^"]+)" there$/.exec(hint) ?? [];
  expect(hint).toBe(`an IANA time zone; ${JSON.stringify(name)} is "${meant}" there`);
  expect(canonical(meant)).toBe(canonical(zone));
}

/** ActiveSupport::TimeZone::MAPPING, but for UTC and Singapore, which are IANA names as well. */
const RAILS = `International Date Line West=Etc/GMT+12;Midway Island=Pacific/Midway;American Samoa=Pacific/Pago_Pago;
Hawaii=Pacific/Honolulu;Alaska=America/Juneau;Pacific Time (US & Canada)=America/Los_Angeles;Tijuana=America/Tijuana;
Mountain Time (US & Canada)=America/Denver;Arizona=America/Phoenix;Chihuahua=America/Chihuahua;
Mazatlan=America/Mazatlan;Central Time (US & Canada)=America/Chicago;Saskatchewan=America/Regina;
Guadalajara=America/Mexico_City;Mexico City=America/Mexico_City;Monterrey=America/Monterrey;
Central America=America/Guatemala;Eastern Time (US & Canada)=America/New_York;
Indiana (East)=America/Indiana/Indianapolis;Bogota=America/Bogota;Lima=America/Lima;Quito=America/Lima;
Atlantic Time (Canada)=America/Halifax;Caracas=America/Caracas;La Paz=America/La_Paz;Santiago=America/Santiago;
Asuncion=America/Asuncion;Newfoundland=America/St_Johns;Brasilia=America/Sao_Paulo;
Buenos Aires=America/Argentina/Buenos_Aires;Montevideo=America/Montevideo;Georgetown=America/Guyana;
Puerto Rico=America/Puerto_Rico;Greenland=America/Nuuk;Mid-Atlantic=Atlantic/South_Georgia;Azores=Atlantic/Azores;
Cape Verde Is.=Atlantic/Cape_Verde;Dublin=Europe/Dublin;Edinburgh=Europe/London;Lisbon=Europe/Lisbon;
London=Europe/London;Casablanca=Africa/Casablanca;Monrovia=Africa/Monrovia;Belgrade=Europe/Belgrade;
Bratislava=Europe/Bratislava;Budapest=Europe/Budapest;Ljubljana=Europe/Ljubljana;Prague=Europe/Prague;
Sarajevo=Europe/Sarajevo;Skopje=Europe/Skopje;Warsaw=Europe/Warsaw;Zagreb=Europe/Zagreb;Brussels=Europe/Brussels;
Copenhagen=Europe/Copenhagen;Madrid=Europe/Madrid;Paris=Europe/Paris;Amsterdam=Europe/Amsterdam;Berlin=Europe/Berlin;
Bern=Europe/Zurich;Zurich=Europe/Zurich;Rome=Europe/Rome;Stockholm=Europe/Stockholm;Vienna=Europe/Vienna;
West Central Africa=Africa/Algiers;Bucharest=Europe/Bucharest;Cairo=Africa/Cairo;Helsinki=Europe/Helsinki;
Kyiv=Europe/Kiev;Riga=Europe/Riga;Sofia=Europe/Sofia;Tallinn=Europe/Tallinn;Vilnius=Europe/Vilnius;
Athens=Europe/Athens;Istanbul=Europe/Istanbul;Minsk=Europe/Minsk;Jerusalem=Asia/Jerusalem;Harare=Africa/Harare;
Pretoria=Africa/Johannesburg;Kaliningrad=Europe/Kaliningrad;Moscow=Europe/Moscow;St. Petersburg=Europe/Moscow;
Volgograd=Europe/Volgograd;Samara=Europe/Samara;Kuwait=Asia/Kuwait;Riyadh=Asia/Riyadh;Nairobi=Africa/Nairobi;
Baghdad=Asia/Baghdad;Tehran=Asia/Tehran;Abu Dhabi=Asia/Muscat;Muscat=Asia/Muscat;Baku=Asia/Baku;Tbilisi=Asia/Tbilisi;
Yerevan=Asia/Yerevan;Kabul=Asia/Kabul;Ekaterinburg=Asia/Yekaterinburg;Islamabad=Asia/Karachi;Karachi=Asia/Karachi;
Tashkent=Asia/Tashkent;Chennai=Asia/Kolkata;Kolkata=Asia/Kolkata;Mumbai=Asia/Kolkata;New Delhi=Asia/Kolkata;
Kathmandu=Asia/Kathmandu;Dhaka=Asia/Dhaka;Sri Jayawardenepura=Asia/Colombo;Almaty=Asia/Almaty;Astana=Asia/Almaty;
Novosibirsk=Asia/Novosibirsk;Rangoon=Asia/Rangoon;Bangkok=Asia/Bangkok;Hanoi=Asia/Bangkok;Jakarta=Asia/Jakarta;
Krasnoyarsk=Asia/Krasnoyarsk;Beijing=Asia/Shanghai;Chongqing=Asia/Chongqing;Hong Kong=Asia/Hong_Kong;
Urumqi=Asia/Urumqi;Kuala Lumpur=Asia/Kuala_Lumpur;Taipei=Asia/Taipei;Perth=Australia/Perth;Irkutsk=Asia/Irkutsk;
Ulaanbaatar=Asia/Ulaanbaatar;Seoul=Asia/Seoul;Osaka=Asia/Tokyo;Sapporo=Asia/Tokyo;Tokyo=Asia/Tokyo;
Yakutsk=Asia/Yakutsk;Darwin=Australia/Darwin;Adelaide=Australia/Adelaide;Canberra=Australia/Canberra;
Melbourne=Australia/Melbourne;Sydney=Australia/Sydney;Brisbane=Australia/Brisbane;Hobart=Australia/Hobart;
Vladivostok=Asia/Vladivostok;Guam=Pacific/Guam;Port Moresby=Pacific/Port_Moresby;Magadan=Asia/Magadan;
Srednekolymsk=Asia/Srednekolymsk;Solomon Is.=Pacific/Guadalcanal;New Caledonia=Pacific/Noumea;Fiji=Pacific/Fiji;
Kamchatka=Asia/Kamchatka;Marshall Is.=Pacific/Majuro;Auckland=Pacific/Auckland;Wellington=Pacific/Auckland;
Nuku'alofa=Pacific/Tongatapu;Tokelau Is.=Pacific/Fakaofo;Chatham Is.=Pacific/Chatham;Samoa=Pacific/Apia`
  .split(/;\n?/)
  .map((pair) => pair.split('=') as [string, string]);

test.each(RAILS)('%s, as Rails says, is %s', expectHint);

test.each([
  ['E. South America Standard Time', 'America/Sao_Paulo'],
  ['E. South America Daylight Time', 'America/Sao_Paulo'],
  ['Central Brazilian Standard Time', 'America/Cuiaba'],
  ['SA Eastern Standard Time', 'America/Cayenne'],
  ['SA Western Standard Time', 'America/La_Paz'],
  ['SA Pacific Standard Time', 'America/Bogota'],
  ['Pacific SA Standard Time', 'America/Santiago'],
  ['Argentina Standard Time', 'America/Argentina/Buenos_Aires'],
  ['Bahia Standard Time', 'America/Bahia'],
  ['Montevideo Standard Time', 'America/Montevideo'],
  ['Paraguay Standard Time', 'America/Asuncion'],
  ['Venezuela Standard Time', 'America/Caracas'],
  ['Eastern Standard Time', 'America/New_York'],
  ['US Eastern Standard Time', 'America/Indiana/Indianapolis'],
  ['Central Standard Time', 'America/Chicago'],
  ['Central Standard Time (Mexico)', 'America/Mexico_City'],
  ['Canada Central Standard Time', 'America/Regina'],
  ['Mountain Standard Time', 'America/Denver'],
  ['US Mountain Standard Time', 'America/Phoenix'],
  ['Pacific Standard Time', 'America/Los_Angeles'],
  ['Alaskan Standard Time', 'America/Anchorage'],
  ['Hawaiian Standard Time', 'Pacific/Honolulu'],
  ['Atlantic Standard Time', 'America/Halifax'],
  ['Newfoundland Standard Time', 'America/St_Johns'],
  ['GMT Standard Time', 'Europe/London'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Central Europe Standard Time', 'Europe/Budapest'],
  ['Central European Standard Time', 'Europe/Warsaw'],
  ['Romance Standard Time', 'Europe/Paris'],
  ['GTB Standard Time', 'Europe/Bucharest'],
  ['FLE Standard Time', 'Europe/Kiev'],
  ['Russian Standard Time', 'Europe/Moscow'],
  ['Turkey Standard Time', 'Europe/Istanbul'],
  ['Israel Standard Time', 'Asia/Jerusalem'],
  ['Egypt Standard Time', 'Africa/Cairo'],
  ['South Africa Standard Time', 'Africa/Johannesburg'],
  ['W. Central Africa Standard Time', 'Africa/Lagos'],
  ['E. Africa Standard Time', 'Africa/Nairobi'],
  ['Arabian Standard Time', 'Asia/Dubai'],
  ['Arab Standard Time', 'Asia/Riyadh'],
  ['Iran Standard Time', 'Asia/Tehran'],
  ['India Standard Time', 'Asia/Kolkata'],
  ['Pakistan Standard Time', 'Asia/Karachi'],
  ['Bangladesh Standard Time', 'Asia/Dhaka'],
  ['SE Asia Standard Time', 'Asia/Bangkok'],
  ['China Standard Time', 'Asia/Shanghai'],
  ['Singapore Standard Time', 'Asia/Singapore'],
  ['Taipei Standard Time', 'Asia/Taipei'],
  ['Korea Standard Time', 'Asia/Seoul'],
  ['Tokyo Standard Time', 'Asia/Tokyo'],
  ['W. Australia Standard Time', 'Australia/Perth'],
  ['AUS Eastern Standard Time', 'Australia/Sydney'],
  ['E. Australia Standard Time', 'Australia/Brisbane'],
  ['New Zealand Standard Time', 'Pacific/Auckland'],
])('%s, as Windows says, is %s', expectHint);

test.each([
  ['BRT', 'America/Sao_Paulo'],
  ['brt', 'America/Sao_Paulo'],
  ['EDT', 'America/New_York'],
  ['CST', 'America/Chicago'],
  ['PST', 'America/Los_Angeles'],
  ['PDT', 'America/Los_Angeles'],
  ['AST', 'America/Halifax'],
  ['ART', 'America/Argentina/Buenos_Aires'],
  ['BST', 'Europe/London'],
  ['CEST', 'Europe/Berlin'],
  ['MSK', 'Europe/Moscow'],
  ['IST', 'Asia/Kolkata'],
  ['JST', 'Asia/Tokyo'],
  ['AEST', 'Australia/Sydney'],
])('the abbreviation %s is %s, whatever the runtime takes it for', expectHint);

test.each([
  ['Brazil/Sao_Paulo', 'America/Sao_Paulo'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['America/São_Paulo', 'America/Sao_Paulo'],
  ['America/Sao Paulo', 'America/Sao_Paulo'],
  ['America/Sao_Paulo ', 'America/Sao_Paulo'],
  ['sao paulo', 'America/Sao_Paulo'],
  ['EUROPE/BRASILIA', 'America/Sao_Paulo'],
])('the misspelt %j is %s', expectHint);

test.each([
  ['UTC-3', 'Etc/GMT+3'],
  ['UTC-03:00', 'Etc/GMT+3'],
  ['GMT-03:00', 'Etc/GMT+3'],
  ['-03:00', 'Etc/GMT+3'],
  ['-0300', 'Etc/GMT+3'],
  ['-03', 'Etc/GMT+3'],
  ['UTC\u22123', 'Etc/GMT+3'],
  ['UTC +9', 'Etc/GMT-9'],
  ['+14:00', 'Etc/GMT-14'],
  ['-12:00', 'Etc/GMT+12'],
  ['UTC+0', 'Etc/UTC'],
])('%s is an offset, which %s keeps', (name, zone) => {
  expect(expected(name)).toBe(
    `an IANA time zone, and an offset is none: "${zone}" keeps ${JSON.stringify(name)}, or name a place such as "America/Sao_Paulo"`,
  );
  expect(expected(zone)).toBeUndefined();
});

test.each(['+05:30', '-13:00', '+15:00', 'UTC+24'])('%s is an offset that no zone keeps under its name', (name) => {
  expect(expected(name)).toBe('an IANA time zone, and an offset is none: name a place such as "America/Sao_Paulo"');
});

describe('without a hint', () => {
  test.each(['Mars', '', ' ', 'local', 'system', 'XYZ', 'a/b', 'x'.repeat(61), 'Standard Time', '/', '_'])(
    '%j',
    (name) => {
      expect(expected(name)).toBe('an IANA time zone such as "America/Sao_Paulo"');
    },
  );
});

test.each(['CET', 'EET', 'EST', 'GMT', 'HST', 'MET', 'MST', 'UTC', 'WET', 'PRC', 'EST5EDT', 'est'])(
  '%s is a name of tzdb, and known',
  (name) => {
    expect(expected(name)).toBeUndefined();
  },
);

test('many wrong zones are answered in bounded time', () => {
  const started = performance.now();
  parseCalendar({ union: Array.from({ length: 240 }, (_, i) => ({ zone: `Mars ${i}`, hours: {} })) });
  expect(performance.now() - started).toBeLessThan(5000);
});
