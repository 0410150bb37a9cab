import { findZone, type Zone } from '../../time/zone';

/**
 * The time zones of Windows and their IANA names, from the Unicode CLDR (windowsZones, territory 001). An area has a list
 * of `end:windows`: the end of the IANA name, and the name in Windows without "Standard Time". If both are equal, the list
 * has it once.
 */
const AREAS = `Africa/Cairo:Egypt,Casablanca:Morocco,Johannesburg:South Africa,Juba:South Sudan,Khartoum:Sudan,
Lagos:W. Central Africa,Nairobi:E. Africa,Sao Tome,Tripoli:Libya,Windhoek:Namibia;
America/Adak:Aleutian,Anchorage:Alaskan,Araguaina:Tocantins,Asuncion:Paraguay,Bahia,Bogota:SA Pacific,
Buenos_Aires:Argentina,Cancun:Eastern (Mexico),Caracas:Venezuela,Cayenne:SA Eastern,Chicago:Central,
Cuiaba:Central Brazilian,Denver:Mountain,Godthab:Greenland,Grand_Turk:Turks And Caicos,Guatemala:Central America,
Halifax:Atlantic,Havana:Cuba,Indianapolis:US Eastern,La_Paz:SA Western,Los_Angeles:Pacific,Mazatlan:Mountain (Mexico),
Mexico_City:Central (Mexico),Miquelon:Saint Pierre,Montevideo,New_York:Eastern,Phoenix:US Mountain,
Port-au-Prince:Haiti,Punta_Arenas:Magallanes,Regina:Canada Central,Santiago:Pacific SA,Sao_Paulo:E. South America,
St_Johns:Newfoundland,Tijuana:Pacific (Mexico),Whitehorse:Yukon;
Asia/Amman:Jordan,Baghdad:Arabic,Baku:Azerbaijan,Bangkok:SE Asia,Barnaul:Altai,Beirut:Middle East,Bishkek:Central Asia,
Calcutta:India,Chita:Transbaikal,Colombo:Sri Lanka,Damascus:Syria,Dhaka:Bangladesh,Dubai:Arabian,Hebron:West Bank,
Hovd:W. Mongolia,Irkutsk:North Asia East,Jerusalem:Israel,Kabul:Afghanistan,Karachi:Pakistan,Katmandu:Nepal,
Krasnoyarsk:North Asia,Magadan,Novosibirsk:N. Central Asia,Omsk,Pyongyang:North Korea,Qyzylorda,Rangoon:Myanmar,
Riyadh:Arab,Sakhalin,Seoul:Korea,Shanghai:China,Singapore,Taipei,Tashkent:West Asia,Tbilisi:Georgian,Tehran:Iran,Tokyo,
Tomsk,Ulaanbaatar,Vladivostok,Yakutsk,Yekaterinburg:Ekaterinburg,Yerevan:Caucasus;
Atlantic/Azores,Cape Verde,Reykjavik:Greenwich;
Australia/Adelaide:Cen. Australia,Brisbane:E. Australia,Darwin:AUS Central,Eucla:Aus Central W.,Hobart:Tasmania,
Lord Howe,Perth:W. Australia,Sydney:AUS Eastern;
Etc/GMT+12:Dateline;
Europe/Astrakhan,Berlin:W. Europe,Bucharest:GTB,Budapest:Central Europe,Chisinau:E. Europe,Istanbul:Turkey,Kaliningrad,
Kiev:FLE,London:GMT,Minsk:Belarus,Moscow:Russian,Paris:Romance,Saratov,Volgograd,Warsaw:Central European;
Indian/Mauritius;
Pacific/Apia:Samoa,Auckland:New Zealand,Bougainville,Chatham:Chatham Islands,Easter:Easter Island,Fiji,
Guadalcanal:Central Pacific,Honolulu:Hawaiian,Kiritimati:Line Islands,Marquesas,Norfolk,Port_Moresby:West Pacific,
Tongatapu:Tonga`;

const WINDOWS_NAME = /^(.+?) standard time( \(mexico\))?$/;
const RUSSIA: Readonly<Record<string, string>> = {
  'russia time zone 3': 'Europe/Samara',
  'russia time zone 10': 'Asia/Srednekolymsk',
  'russia time zone 11': 'Asia/Kamchatka',
};
const WINDOWS_OFFSET = /^utc([+-])(\d\d)$/;

let ianaByWindows: ReadonlyMap<string, string> | undefined;

function parseAreas(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const area of AREAS.replaceAll('\n', '').split(';')) {
    const [areaName, places] = area.split('/') as [string, string];
    for (const place of places.split(',')) {
      const [end, windows = end] = place.split(':') as [string, string?];
      names.set(windows.toLowerCase(), `${areaName}/${end.replaceAll(' ', '_')}`);
    }
  }
  return names;
}

/** Returns the IANA name of a time zone of Windows, in any case; undefined for any other name. */
export function windowsToIana(name: string): string | undefined {
  const lower = name.toLowerCase();
  const [, sign, hours] = WINDOWS_OFFSET.exec(lower) ?? [];
  // IANA names have the opposite sign.
  if (sign !== undefined) return `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  const [, main, mexico = ''] = WINDOWS_NAME.exec(lower) ?? [];
  if (main === undefined) return Object.hasOwn(RUSSIA, lower) ? RUSSIA[lower] : undefined;
  ianaByWindows ??= parseAreas();
  return ianaByWindows.get(`${main}${mexico}`);
}

/** Longer than any name of a zone with a prefix. */
const LONGEST_TZID = 120;
/** IANA names have at most three parts. */
const MOST_PARTS = 3;

/** Returns the zone of an IANA name or of a name in Windows. */
const byName = (name: string): Zone | undefined => findZone((windowsToIana(name) ?? name).replaceAll(' ', '_'));

/** Returns the zone at the end of a name, as in `/mozilla.org/20050126_1/Europe/Berlin` or `tzone://Microsoft/Utc`. */
function zoneAtEnd(tzid: string): Zone | undefined {
  const parts = tzid.split('/');
  // A single word is read as a zone only after a clear prefix.
  const fewest = /^\/|:\/\//.test(tzid) ? 1 : 2;
  for (let count = MOST_PARTS; count >= fewest; count--) {
    const zone = byName(parts.slice(-count).join('/'));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** Returns the zone that a TZID names: by the IANA name, with or without a prefix, or by the name in Windows. */
export function findZoneByName(tzid: string): Zone | undefined {
  return tzid.length > LONGEST_TZID ? undefined : (byName(tzid) ?? zoneAtEnd(tzid));
}
