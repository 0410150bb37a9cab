import { show } from './issue';
import { tzdbSpelling } from './zone-name';

/**
 * What zones are called elsewhere. Each line has the end of an IANA name, then what Rails, Windows and CLDR call the zone,
 * without the words of {@link AFFIXES}, and abbreviations. Names that end as the IANA name does, such as "Buenos Aires", need
 * no line.
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

/** What stands before and behind a name: an offset and "Horário de", further cities, "Standard Time" and the like. */
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

/** Longer than any name of a zone. */
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

/** The place that the table has for a name. */
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

/** The zone whose name ends in that of a place. */
function zoneOfPlace(place: string): string | undefined {
  const last = place.replaceAll(' ', '_');
  return AREAS.map((area) => tzdbSpelling(`${area}/${last}`)).find(isZone);
}

/** The zone whose name, or the end of it, has the same letters, such as "America/Sao_Paulo" for "America-SaoPaulo". */
function similarZone(name: string, place: string): string | undefined {
  const [whole, end] = [lettersOf(name), lettersOf(place)];
  return Intl.supportedValuesOf?.('timeZone').find(
    (zone) => lettersOf(zone) === whole || lettersOf(lastOf(zone)) === end,
  );
}

/** The zone that keeps an offset, whose name has the sign the other way round. */
function zoneOfOffset(sign: string, hours: number, minutes: number): string | undefined {
  if (minutes !== 0 || hours > (sign === '+' ? MOST_HOURS.east : MOST_HOURS.west)) return undefined;
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
}

/** The zone that a name means: one that is called so elsewhere, as by Rails or Windows, or that is misspelt. */
export function likelyZone(name: string): string | undefined {
  const plain = name.normalize('NFD').replace(ACCENTS, '').trim();
  const place = lastOf(plain.replace(AFFIXES, '').trim());
  if (plain.includes('/') && isZone(plain)) return tzdbSpelling(plain);
  return zoneOfPlace(placeOf(place.toLowerCase().replaceAll('_', ' ')) ?? place) ?? similarZone(plain, place);
}

const WITHOUT_NAMES =
  'a zone with all its changes, such as that of a frozen calendar, as an engine without Intl knows none by its name';

/** What is expected in place of a name that is no time zone; it says which zone is likely meant. */
export function expectedZone(name: string): string {
  if (typeof Intl === 'undefined') return WITHOUT_NAMES;
  if (name.length > LONGEST) return EXPECTED;
  const offset = OFFSET.exec(name);
  if (offset !== null) {
    const zone = zoneOfOffset(offset[1] as string, Number(offset[2]), Number(offset[3] ?? 0));
    const kept = zone === undefined ? '' : `"${zone}" keeps ${show(name)}, or `;
    return `an IANA time zone, and an offset is none: ${kept}name a place such as "America/Sao_Paulo"`;
  }
  const zone = likelyZone(name);
  return zone === undefined ? EXPECTED : `an IANA time zone; ${show(name)} is "${zone}" there`;
}
