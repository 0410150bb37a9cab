import { parseCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { bounded } from '../bounded';

/** Returns the `expected` text of the issue of a zone; undefined for a known zone. */
function expected(zone: string): string | undefined {
  const result = parseCalendar({ zone, hours: {} });
  return result.ok ? undefined : result.issues[0]?.expected;
}

const canonical = (zone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;

/** Expects the hint to name this zone, by this name or an alias. */
function expectHint(name: string, zone: string): void {
  const hint = expected(name) ?? '';
  const [, meant = 'none'] = /^an IANA time zone, which is "([^"]+)" for ".*"$/.exec(hint) ?? [];
  expect(hint).toBe(`an IANA time zone, which is "${meant}" for ${JSON.stringify(name)}`);
  expect(canonical(meant)).toBe(canonical(zone));
}

/** ActiveSupport::TimeZone::MAPPING, without UTC and Singapore, which are also IANA names. */
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

test.each(RAILS)('%s in Rails is %s', expectHint);

/** Every zone of Windows except its offsets (CLDR, windowsZones, territory 001). */
const WINDOWS = `AUS Central Standard Time=Australia/Darwin;AUS Eastern Standard Time=Australia/Sydney;
Afghanistan Standard Time=Asia/Kabul;Alaskan Standard Time=America/Anchorage;Aleutian Standard Time=America/Adak;
Altai Standard Time=Asia/Barnaul;Arab Standard Time=Asia/Riyadh;Arabian Standard Time=Asia/Dubai;
Arabic Standard Time=Asia/Baghdad;Argentina Standard Time=America/Buenos_Aires;
Astrakhan Standard Time=Europe/Astrakhan;Atlantic Standard Time=America/Halifax;
Aus Central W. Standard Time=Australia/Eucla;Azerbaijan Standard Time=Asia/Baku;Azores Standard Time=Atlantic/Azores;
Bahia Standard Time=America/Bahia;Bangladesh Standard Time=Asia/Dhaka;Belarus Standard Time=Europe/Minsk;
Bougainville Standard Time=Pacific/Bougainville;Canada Central Standard Time=America/Regina;
Cape Verde Standard Time=Atlantic/Cape_Verde;Caucasus Standard Time=Asia/Yerevan;
Cen. Australia Standard Time=Australia/Adelaide;Central America Standard Time=America/Guatemala;
Central Asia Standard Time=Asia/Bishkek;Central Brazilian Standard Time=America/Cuiaba;
Central Europe Standard Time=Europe/Budapest;Central European Standard Time=Europe/Warsaw;
Central Pacific Standard Time=Pacific/Guadalcanal;Central Standard Time=America/Chicago;
Central Standard Time (Mexico)=America/Mexico_City;Chatham Islands Standard Time=Pacific/Chatham;
China Standard Time=Asia/Shanghai;Cuba Standard Time=America/Havana;Dateline Standard Time=Etc/GMT+12;
E. Africa Standard Time=Africa/Nairobi;E. Australia Standard Time=Australia/Brisbane;
E. Europe Standard Time=Europe/Chisinau;E. South America Standard Time=America/Sao_Paulo;
Easter Island Standard Time=Pacific/Easter;Eastern Standard Time=America/New_York;
Eastern Standard Time (Mexico)=America/Cancun;Egypt Standard Time=Africa/Cairo;
Ekaterinburg Standard Time=Asia/Yekaterinburg;FLE Standard Time=Europe/Kiev;Fiji Standard Time=Pacific/Fiji;
GMT Standard Time=Europe/London;GTB Standard Time=Europe/Bucharest;Georgian Standard Time=Asia/Tbilisi;
Greenland Standard Time=America/Godthab;Greenwich Standard Time=Atlantic/Reykjavik;
Haiti Standard Time=America/Port-au-Prince;Hawaiian Standard Time=Pacific/Honolulu;India Standard Time=Asia/Calcutta;
Iran Standard Time=Asia/Tehran;Israel Standard Time=Asia/Jerusalem;Jordan Standard Time=Asia/Amman;
Kaliningrad Standard Time=Europe/Kaliningrad;Korea Standard Time=Asia/Seoul;Libya Standard Time=Africa/Tripoli;
Line Islands Standard Time=Pacific/Kiritimati;Lord Howe Standard Time=Australia/Lord_Howe;
Magadan Standard Time=Asia/Magadan;Magallanes Standard Time=America/Punta_Arenas;
Marquesas Standard Time=Pacific/Marquesas;Mauritius Standard Time=Indian/Mauritius;
Middle East Standard Time=Asia/Beirut;Montevideo Standard Time=America/Montevideo;
Morocco Standard Time=Africa/Casablanca;Mountain Standard Time=America/Denver;
Mountain Standard Time (Mexico)=America/Mazatlan;Myanmar Standard Time=Asia/Rangoon;
N. Central Asia Standard Time=Asia/Novosibirsk;Namibia Standard Time=Africa/Windhoek;
Nepal Standard Time=Asia/Katmandu;New Zealand Standard Time=Pacific/Auckland;
Newfoundland Standard Time=America/St_Johns;Norfolk Standard Time=Pacific/Norfolk;
North Asia East Standard Time=Asia/Irkutsk;North Asia Standard Time=Asia/Krasnoyarsk;
North Korea Standard Time=Asia/Pyongyang;Omsk Standard Time=Asia/Omsk;Pacific SA Standard Time=America/Santiago;
Pacific Standard Time=America/Los_Angeles;Pacific Standard Time (Mexico)=America/Tijuana;
Pakistan Standard Time=Asia/Karachi;Paraguay Standard Time=America/Asuncion;Qyzylorda Standard Time=Asia/Qyzylorda;
Romance Standard Time=Europe/Paris;Russia Time Zone 10=Asia/Srednekolymsk;Russia Time Zone 11=Asia/Kamchatka;
Russia Time Zone 3=Europe/Samara;Russian Standard Time=Europe/Moscow;SA Eastern Standard Time=America/Cayenne;
SA Pacific Standard Time=America/Bogota;SA Western Standard Time=America/La_Paz;SE Asia Standard Time=Asia/Bangkok;
Saint Pierre Standard Time=America/Miquelon;Sakhalin Standard Time=Asia/Sakhalin;Samoa Standard Time=Pacific/Apia;
Sao Tome Standard Time=Africa/Sao_Tome;Saratov Standard Time=Europe/Saratov;Singapore Standard Time=Asia/Singapore;
South Africa Standard Time=Africa/Johannesburg;South Sudan Standard Time=Africa/Juba;
Sri Lanka Standard Time=Asia/Colombo;Sudan Standard Time=Africa/Khartoum;Syria Standard Time=Asia/Damascus;
Taipei Standard Time=Asia/Taipei;Tasmania Standard Time=Australia/Hobart;Tocantins Standard Time=America/Araguaina;
Tokyo Standard Time=Asia/Tokyo;Tomsk Standard Time=Asia/Tomsk;Tonga Standard Time=Pacific/Tongatapu;
Transbaikal Standard Time=Asia/Chita;Turkey Standard Time=Europe/Istanbul;
Turks And Caicos Standard Time=America/Grand_Turk;US Eastern Standard Time=America/Indianapolis;
US Mountain Standard Time=America/Phoenix;Ulaanbaatar Standard Time=Asia/Ulaanbaatar;
Venezuela Standard Time=America/Caracas;Vladivostok Standard Time=Asia/Vladivostok;
Volgograd Standard Time=Europe/Volgograd;W. Australia Standard Time=Australia/Perth;
W. Central Africa Standard Time=Africa/Lagos;W. Europe Standard Time=Europe/Berlin;
W. Mongolia Standard Time=Asia/Hovd;West Asia Standard Time=Asia/Tashkent;West Bank Standard Time=Asia/Hebron;
West Pacific Standard Time=Pacific/Port_Moresby;Yakutsk Standard Time=Asia/Yakutsk;
Yukon Standard Time=America/Whitehorse`
  .split(/;\n?/)
  .map((pair) => pair.split('=') as [string, string]);

test.each(WINDOWS)('%s in Windows is %s', expectHint);

test('the Windows name of summer time is known, too', () => {
  expectHint('E. South America Daylight Time', 'America/Sao_Paulo');
});

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
  ['WEST', 'Europe/Lisbon'],
  ['WIB', 'Asia/Jakarta'],
  ['AMT', 'America/Manaus'],
  ['ET', 'America/New_York'],
  ['EST/EDT', 'America/New_York'],
  ['Z', 'UTC'],
])('the abbreviation %s is %s, whatever it means in the runtime', expectHint);

test.each([
  ['Brazil/Sao_Paulo', 'America/Sao_Paulo'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['America/São_Paulo', 'America/Sao_Paulo'],
  ['America/Sao Paulo', 'America/Sao_Paulo'],
  ['America/Sao_Paulo ', 'America/Sao_Paulo'],
  ['sao paulo', 'America/Sao_Paulo'],
  ['EUROPE/BRASILIA', 'America/Sao_Paulo'],
  ['America/SaoPaulo', 'America/Sao_Paulo'],
  ['America-Sao_Paulo', 'America/Sao_Paulo'],
  ['America.Sao_Paulo', 'America/Sao_Paulo'],
  ['America\\Sao_Paulo', 'America/Sao_Paulo'],
  ['America/Rio_de_Janeiro', 'America/Sao_Paulo'],
  ['"America/Sao_Paulo"', 'America/Sao_Paulo'],
  [':America/Sao_Paulo', 'America/Sao_Paulo'],
  ['\u00a0America/Sao_Paulo\n', 'America/Sao_Paulo'],
  ['US/Pacific ', 'America/Los_Angeles'],
  ['brazil/east ', 'America/Sao_Paulo'],
  ['tzone://Microsoft/Utc', 'UTC'],
])('the misspelt %j is %s', expectHint);

test.each([
  ['(UTC-03:00) Brasilia', 'America/Sao_Paulo'],
  ['(GMT-03:00) Brasilia', 'America/Sao_Paulo'],
  ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
  ['America/Sao_Paulo (GMT-3)', 'America/Sao_Paulo'],
  ['Brasilia Standard Time', 'America/Sao_Paulo'],
  ['Brasilia Time', 'America/Sao_Paulo'],
  ['Horário Padrão de Brasília', 'America/Sao_Paulo'],
  ['Horário de Verão de Brasília', 'America/Sao_Paulo'],
  ['Hora de Brasilia', 'America/Sao_Paulo'],
  ['Horário Padrão do Amazonas', 'America/Manaus'],
  ['Amazon Standard Time', 'America/Manaus'],
  ['Acre Time', 'America/Rio_Branco'],
  ['Fernando de Noronha Standard Time', 'America/Noronha'],
  ['Eastern Time', 'America/New_York'],
  ['Pacific Daylight Time', 'America/Los_Angeles'],
  ['Central European Summer Time', 'Europe/Warsaw'],
  ['British Summer Time', 'Europe/London'],
  ['Greenwich Mean Time', 'UTC'],
  ['Coordinated Universal Time', 'UTC'],
  ['Japan Standard Time', 'Asia/Tokyo'],
])('the displayed name %s is %s', expectHint);

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
  ['UTC- 3', 'Etc/GMT+3'],
  ['-03:00:00', 'Etc/GMT+3'],
])('%s is an offset, which %s keeps', (name, zone) => {
  expect(expected(name)).toBe(
    `an IANA time zone, not an offset: "${zone}" for the fixed offset ${JSON.stringify(name)}, or a place such as "America/Sao_Paulo"`,
  );
  expect(expected(zone)).toBeUndefined();
});

test.each(['+05:30', '-13:00', '+15:00', 'UTC+24'])('%s is an offset that no named zone has', (name) => {
  expect(expected(name)).toBe('an IANA time zone, not an offset: a place such as "America/Sao_Paulo"');
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

test('many unknown zones are answered in bounded time', () => {
  bounded(() => {
    parseCalendar({ union: Array.from({ length: 240 }, (_, i) => ({ zone: `Mars ${i}`, hours: {} })) });
  });
});
