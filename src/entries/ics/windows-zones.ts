/**
 * The zones that Windows names, by the Unicode CLDR (windowsZones, territory 001). Each area lists the ends of its IANA names,
 * each with the name that Windows has for it less "Standard Time"; where both are the same, it stands once.
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

const NAME = /^(.+?) standard time( \(mexico\))?$/;
const RUSSIA: Readonly<Record<string, string>> = {
  'russia time zone 3': 'Europe/Samara',
  'russia time zone 10': 'Asia/Srednekolymsk',
  'russia time zone 11': 'Asia/Kamchatka',
};
const OFFSET = /^utc([+-])(\d\d)$/;

let zones: ReadonlyMap<string, string> | undefined;

function read(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const area of AREAS.replaceAll('\n', '').split(';')) {
    const [name = '', places = ''] = area.split('/');
    for (const place of places.split(',')) {
      const [end = '', windows = end] = place.split(':');
      found.set(windows.toLowerCase(), `${name}/${end.replaceAll(' ', '_')}`);
    }
  }
  return found;
}

/** The IANA name of a zone that Windows names, in any casing; undefined for any other name. */
export function zoneOfWindows(name: string): string | undefined {
  const given = name.toLowerCase();
  const [, sign, hours] = OFFSET.exec(given) ?? [];
  // The names of IANA have the sign the other way round.
  if (sign !== undefined) return `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  const [, main, mexico = ''] = NAME.exec(given) ?? [];
  if (main === undefined) return Object.hasOwn(RUSSIA, given) ? RUSSIA[given] : undefined;
  zones ??= read();
  return zones.get(`${main}${mexico}`);
}
