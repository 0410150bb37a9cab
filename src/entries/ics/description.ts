import { formatDay } from '../../input/civil';
import { dayOf, instantOf, type Time } from './moment';
import type { Properties } from './properties';

/** An event of a feed, for a predicate to choose by. Codes such as its status are in capitals. */
export interface IcsEvent {
  /** Empty where the feed gives none. */
  readonly uid: string;
  /** SUMMARY */
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly categories: readonly string[];
  readonly location: string | undefined;
  /** `CONFIRMED`, `TENTATIVE` or `CANCELLED`. */
  readonly status: string | undefined;
  /** `PUBLIC`, `PRIVATE`, `CONFIDENTIAL`… */
  readonly class: string | undefined;
  /** Whether it is about whole days, so that it gives holidays and not closures. */
  readonly allDay: boolean;
  /** When it starts, or its series: a date, a local time, or an instant in UTC, in ISO 8601. */
  readonly start: string;
  /** Whether the feed says that the time is free all the same, as many feeds of holidays do. */
  readonly transparent: boolean;
  /** How Outlook shows the time: `FREE`, `TENTATIVE`, `BUSY`, `OOF`… */
  readonly busyStatus: string | undefined;
  /** The text of the first property of a name, in any casing, such as `X-TYPE`; undefined where there is none. */
  property(name: string): string | undefined;
}

function isoOf(time: Time): string {
  if (time.isDate) return formatDay(dayOf(time));
  const iso = new Date(instantOf(time) * 1000).toISOString();
  return time.clock === undefined ? iso.slice(0, -5) : iso;
}

/** What a feed says of an event. */
export function describe(properties: Properties, start: Time): IcsEvent {
  const code = (name: string) => properties.text(name)?.trim().toUpperCase();
  return Object.freeze({
    uid: properties.text('UID') ?? '',
    name: properties.text('SUMMARY'),
    description: properties.text('DESCRIPTION'),
    categories: Object.freeze(properties.texts('CATEGORIES')),
    location: properties.text('LOCATION'),
    status: code('STATUS'),
    class: code('CLASS'),
    allDay: start.isDate,
    start: isoOf(start),
    transparent: code('TRANSP') === 'TRANSPARENT',
    busyStatus: code('X-MICROSOFT-CDO-BUSYSTATUS') ?? code('X-MICROSOFT-CDO-INTENDEDSTATUS'),
    property: (name: string) => properties.uncounted(name.toUpperCase()),
  });
}

/** The second line of what Google writes about a day to be remembered: "…Google… > Holidays in…", in the feed's language. */
const HOW_TO_HIDE = /^[^\n]+\n[^\n]*google[^\n]*>[^\n<>]+$/i;

/**
 * Whether an event of whole days is one to remember and not a holiday, such as Valentine's Day, by its description: it begins
 * with "Observance", or says how to hide such days in Google's calendar, as Google's feeds of public holidays do in each
 * language.
 *
 * @example
 * ```ts
 * import { isObservance } from 'prazo/ics';
 *
 * isObservance({ allDay: true, description: 'Observance' }); // → true
 * isObservance({ allDay: true, description: 'Public holiday' }); // → false
 * ```
 */
export function isObservance({ allDay, description = '' }: Pick<IcsEvent, 'allDay' | 'description'>): boolean {
  return allDay && (/^\s*observance\b/i.test(description) || HOW_TO_HIDE.test(description.trim()));
}
