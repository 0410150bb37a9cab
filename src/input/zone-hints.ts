import { show } from './issue';
import { tzdbSpelling } from './zone-name';

/**
 * Other names of zones. Each line has the end of an IANA name, then the names of the zone in Rails, Windows and CLDR,
 * without the words of {@link AFFIXES}, and the abbreviations of the zone. A name that equals the end of the IANA name,
 * such as "Buenos Aires", needs no line.
 */
const NAMES = `Adak:aleutian
Adelaide:cen. australia
Algiers:west central africa
Almaty:astana
Amman:jordan
Anchorage:alaskan,akst,akdt
Apia:samoa
Araguaina:tocantins
Asuncion:paraguay
Auckland:wellington,new zealand,nzst,nzdt
Baghdad:arabic
Baku:azerbaijan
Bangkok:hanoi,se asia
Barnaul:altai
Beirut:middle east
Berlin:w. europe,cest
Bishkek:central asia
Bogota:sa pacific,cot,colombia
Brisbane:e. australia
Bucharest:gtb
Budapest:central europe
Buenos_Aires:argentina,art
Cairo:egypt
Cancun:eastern (mexico)
Caracas:venezuela,vet
Casablanca:morocco
Cayenne:sa eastern
Chicago:central,cst,cdt,ct
Chisinau:e. europe
Chita:transbaikal
Colombo:sri jayawardenepura,sri lanka
Cuiaba:central brazilian
Damascus:syria
Darwin:aus central
Denver:mountain,mdt,mt
Dhaka:bangladesh
Dubai:arabian,gst
Eucla:aus central w.
Fakaofo:tokelau
GMT+12:international date line west,dateline
Grand_Turk:turks and caicos
Guadalcanal:solomon,central pacific
Guatemala:central america
Guayaquil:ecuador
Guyana:georgetown
Halifax:atlantic,ast,adt
Havana:cuba
Hebron:west bank
Hong_Kong:hkt
Honolulu:hawaii,hawaiian
Hovd:w. mongolia
Indiana/Indianapolis:indiana (east),us eastern
Irkutsk:north asia east
Istanbul:turkey
Jakarta:wib
Jerusalem:israel
Johannesburg:pretoria,south africa,sast
Juba:south sudan
Juneau:alaska
Kabul:afghanistan
Kamchatka:russia time zone 11
Karachi:islamabad,pakistan,pkt
Kathmandu:nepal
Khartoum:sudan
Kiev:fle,eest
Kiritimati:line
Kolkata:chennai,mumbai,new delhi,india,ist
Krasnoyarsk:north asia
La_Paz:sa western,bolivia
Lagos:w. central africa,wat
Lima:quito,pet,peru
Lisbon:west
London:edinburgh,gmt,bst,british
Los_Angeles:pacific,pst,pdt,pt
Majuro:marshall
Manaus:amazon,amazonas,amt
Mazatlan:mountain (mexico)
Mexico_City:guadalajara,central (mexico)
Minsk:belarus
Miquelon:saint pierre
Montevideo:uruguay
Moscow:st. petersburg,russian,msk
Muscat:abu dhabi
Nairobi:e. africa,eat
New_York:eastern,edt,et
Noronha:fernando de noronha
Noumea:new caledonia
Novosibirsk:n. central asia
Nuuk:greenland
Pago_Pago:american samoa
Paris:romance
Perth:w. australia
Phoenix:arizona,us mountain
Port-au-Prince:haiti
Port_Moresby:west pacific
Punta_Arenas:magallanes
Pyongyang:north korea
Regina:saskatchewan,canada central
Reykjavik:greenwich
Rio_Branco:acre
Riyadh:arab
Samara:russia time zone 3
Santiago:pacific sa,clt,chile
Sao_Paulo:brasilia,e. south america,brt,brst,rio de janeiro
Seoul:korea,kst
Shanghai:beijing,china
Singapore:sgt
South_Georgia:mid-atlantic
Srednekolymsk:russia time zone 10
St_Johns:newfoundland
Sydney:aus eastern,aest,aedt
Tashkent:west asia
Tbilisi:georgian
Tehran:iran
Tijuana:pacific (mexico)
Tokyo:osaka,sapporo,jst,japan
Tongatapu:nuku'alofa,tonga
Tripoli:libya
UTC:coordinated universal,greenwich mean,z
Warsaw:central european
Whitehorse:yukon
Windhoek:namibia
Yangon:myanmar
Yekaterinburg:ekaterinburg
Yerevan:caucasus
Zurich:bern`;

/** Text before and after the name of a place: an offset, "Horário de", more cities, "Standard Time". */
const AFFIXES =
  /^hora(?:rio)?(?: padrao| de verao)? d[aeo]s? |\((?:utc|gmt).*?\)|,.*|(?: islands?| is\.)?(?: standard| daylight| summer)?(?: time)?(?: \((?:us & )?canada\))?(?= \(|$)/gi;
const ACCENTS = /[\u0300-\u036f]/g;

const AREAS = [
  'America/Argentina',
  'America',
  'Europe',
  'Asia',
  'Africa',
  'Australia',
  'Pacific',
  'Atlantic',
  'Indian',
  'Etc',
];

const OFFSET = /^(?:utc|gmt)? ?([+\u2212-]) ?(\d\d?)(?::?([0-5]\d))?(?::00)?$/i;
const MOST_HOURS = { east: 14, west: 12 } as const;

/** The longest text that is searched for a zone: no name of a zone is longer. */
const LONGEST = 60;

const EXPECTED = 'an IANA time zone such as "America/Sao_Paulo"';

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Returns the end of the IANA name of a zone that is known under another name. */
function placeOf(name: string): string | undefined {
  const line = NAMES.split('\n').find((entry) =>
    entry
      .slice(entry.indexOf(':') + 1)
      .split(',')
      .includes(name),
  );
  return line?.slice(0, line.indexOf(':'));
}

const lettersOf = (text: string): string => text.replace(/[^a-z]/gi, '').toLowerCase();
const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Returns the zone whose name ends with a place. */
function zoneOfPlace(place: string): string | undefined {
  const last = place.replaceAll(' ', '_');
  return AREAS.map((area) => tzdbSpelling(`${area}/${last}`)).find(isZone);
}

/** Returns the zone whose name, or its last part, has the same letters: "America/Sao_Paulo" for "America-SaoPaulo". */
function similarZone(name: string, place: string): string | undefined {
  const [whole, end] = [lettersOf(name), lettersOf(place)];
  return Intl.supportedValuesOf?.('timeZone').find(
    (zone) => lettersOf(zone) === whole || lettersOf(lastOf(zone)) === end,
  );
}

/**
 * Returns the name of the zone with a fixed offset. The name has the opposite sign: `Etc/GMT+3` is three hours behind
 * UTC.
 */
function zoneOfOffset(sign: string, hours: number, minutes: number): string | undefined {
  if (minutes !== 0 || hours > (sign === '+' ? MOST_HOURS.east : MOST_HOURS.west)) return undefined;
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
}

/** Returns the most likely IANA zone for a misspelled name, or for a name in Rails or Windows. */
export function likelyZone(name: string): string | undefined {
  const plain = name.normalize('NFD').replace(ACCENTS, '').trim();
  const place = lastOf(plain.replace(AFFIXES, '').trim());
  if (plain.includes('/') && isZone(plain)) return tzdbSpelling(plain);
  return zoneOfPlace(placeOf(place.toLowerCase().replaceAll('_', ' ')) ?? place) ?? similarZone(plain, place);
}

const WITHOUT_NAMES =
  'a zone with its list of changes, such as the zone of a frozen calendar: an engine without Intl knows no zones by name';

/** Returns the `expected` text for a name that is not a time zone. It suggests the zone that is most likely meant. */
export function expectedZone(name: string): string {
  if (typeof Intl === 'undefined') return WITHOUT_NAMES;
  if (name.length > LONGEST) return EXPECTED;
  const offset = OFFSET.exec(name);
  if (offset !== null) {
    const zone = zoneOfOffset(offset[1] as string, Number(offset[2]), Number(offset[3] ?? 0));
    const fixed = zone === undefined ? '' : `"${zone}" for the fixed offset ${show(name)}, or `;
    return `an IANA time zone, not an offset: ${fixed}a place such as "America/Sao_Paulo"`;
  }
  const zone = likelyZone(name);
  return zone === undefined ? EXPECTED : `an IANA time zone, which is "${zone}" for ${show(name)}`;
}
