import { show } from './issue';

/**
 * What zones are called elsewhere. Each line has the end of an IANA name, then what Rails and Windows call the zone, without
 * the words of {@link SUFFIX}, and abbreviations. Names that end as the IANA name does, such as "Buenos Aires", need no line.
 */
const NAMES = `Adelaide:cen. australia
Algiers:west central africa
Almaty:astana
Anchorage:alaskan,akst,akdt
Apia:samoa
Asuncion:paraguay
Auckland:wellington,new zealand,nzst,nzdt
Bangkok:hanoi,se asia
Berlin:w. europe,cest
Bogota:sa pacific,cot
Brisbane:e. australia
Bucharest:gtb
Budapest:central europe
Buenos_Aires:argentina,art
Cairo:egypt
Caracas:venezuela,vet
Cayenne:sa eastern
Chicago:central,cst,cdt
Colombo:sri jayawardenepura,sri lanka
Cuiaba:central brazilian
Darwin:aus central
Denver:mountain,mdt
Dhaka:bangladesh
Dubai:arabian,gst
Fakaofo:tokelau
GMT+12:international date line west,dateline
Guadalcanal:solomon
Guatemala:central america
Guyana:georgetown
Halifax:atlantic,ast,adt
Hong_Kong:hkt
Honolulu:hawaii,hawaiian
Indiana/Indianapolis:indiana (east),us eastern
Istanbul:turkey
Jerusalem:israel
Johannesburg:pretoria,south africa,sast
Juneau:alaska
Karachi:islamabad,pakistan,pkt
Kiev:fle,eest
Kolkata:chennai,mumbai,new delhi,india,ist
La_Paz:sa western
Lagos:w. central africa,wat
Lima:quito,pet
London:edinburgh,gmt,bst
Los_Angeles:pacific,pst,pdt
Majuro:marshall
Mexico_City:guadalajara,central (mexico)
Midway:midway island
Moscow:st. petersburg,russian,msk
Muscat:abu dhabi
Nairobi:e. africa,eat
New_York:eastern,edt
Noumea:new caledonia
Nuuk:greenland
Pago_Pago:american samoa
Paris:romance
Perth:w. australia
Phoenix:arizona,us mountain
Regina:saskatchewan,canada central
Riyadh:arab
Santiago:pacific sa,clt
Sao_Paulo:brasilia,e. south america,brt,brst
Seoul:korea,kst
Shanghai:beijing,china
Singapore:sgt
South_Georgia:mid-atlantic
St_Johns:newfoundland
Sydney:aus eastern,aest,aedt
Tehran:iran
Tokyo:osaka,sapporo,jst
Tongatapu:nuku'alofa
Warsaw:central european
Yekaterinburg:ekaterinburg
Zurich:bern`;

const SUFFIX = / (?:standard time|daylight time|time \(us & canada\)|time \(canada\)|is\.)(?= |$)/i;
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

const OFFSET = /^(?:utc|gmt)? ?([+\u2212-])(\d\d?)(?::?([0-5]\d))?$/i;
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
function listed(name: string): string | undefined {
  const line = NAMES.split('\n').find((entry) =>
    entry
      .slice(entry.indexOf(':') + 1)
      .split(',')
      .includes(name),
  );
  return line?.slice(0, line.indexOf(':'));
}

/** The zone whose name ends in that of a place. */
function ofPlace(place: string): string | undefined {
  const last = place.replaceAll(' ', '_').replace(/(?:^|_)[a-z]/g, (letter) => letter.toUpperCase());
  return AREAS.map((area) => `${area}/${last}`).find(isZone);
}

/** The zone that keeps an offset, whose name has the sign the other way round. */
function keeping(sign: string, hours: number, minutes: number): string | undefined {
  if (minutes !== 0 || hours > (sign === '+' ? MOST_HOURS.east : MOST_HOURS.west)) return undefined;
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
}

/** What is expected in place of a name that is no time zone; it says which zone is likely meant. */
export function expectedZone(name: string): string {
  if (name.length > LONGEST) return EXPECTED;
  const offset = OFFSET.exec(name);
  if (offset !== null) {
    const zone = keeping(offset[1] as string, Number(offset[2]), Number(offset[3] ?? 0));
    const kept = zone === undefined ? '' : `"${zone}" keeps ${show(name)}, or `;
    return `an IANA time zone, and an offset is none: ${kept}name a place such as "America/Sao_Paulo"`;
  }
  const place = name
    .slice(name.lastIndexOf('/') + 1)
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(SUFFIX, '')
    .trim();
  const zone = ofPlace(listed(place.toLowerCase()) ?? place);
  return zone === undefined ? EXPECTED : `an IANA time zone; ${show(name)} is "${zone}" there`;
}
