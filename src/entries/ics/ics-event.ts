import { formatDay } from '../../input/civil';
import { SECOND_MS } from '../../input/units';
import { type DateOrTime, dayOf, instantOf } from './date-or-time';
import type { Properties } from './properties';

/** An event of a feed, as the option `where` receives it. Codes such as `status` are in capitals. */
export interface IcsEvent {
  /** Empty if the event has no UID. */
  readonly uid: string;
  /** The SUMMARY. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly categories: readonly string[];
  readonly location: string | undefined;
  /** `CONFIRMED`, `TENTATIVE` or `CANCELLED`. */
  readonly status: string | undefined;
  /** `PUBLIC`, `PRIVATE`, `CONFIDENTIAL`… */
  readonly class: string | undefined;
  /** Whether the event has dates without times, so that it closes whole days. */
  readonly allDay: boolean;
  /** The start of the event or of its series in ISO 8601: a date, a local time without a zone, or an instant in UTC. */
  readonly start: string;
  /** Whether TRANSP marks the time as free. Many feeds of holidays do that for each holiday. */
  readonly transparent: boolean;
  /** The status of the time in Outlook: `FREE`, `TENTATIVE`, `BUSY`, `OOF`… */
  readonly busyStatus: string | undefined;
  /** Returns the text of the first property with a name such as `X-TYPE`, in any case; undefined if there is none. */
  property(name: string): string | undefined;
}

function isoText(time: DateOrTime): string {
  if (time.isDate) return formatDay(dayOf(time));
  const iso = new Date(instantOf(time) * SECOND_MS).toISOString();
  return time.clock === undefined ? iso.slice(0, -5) : iso;
}

export function createIcsEvent(properties: Properties, start: DateOrTime): IcsEvent {
  const code = (name: string) => properties.text(name)?.toUpperCase();
  return Object.freeze({
    uid: properties.text('UID') ?? '',
    name: properties.text('SUMMARY'),
    description: properties.text('DESCRIPTION'),
    categories: Object.freeze(properties.texts('CATEGORIES')),
    location: properties.text('LOCATION'),
    status: code('STATUS'),
    class: code('CLASS'),
    allDay: start.isDate,
    start: isoText(start),
    transparent: code('TRANSP') === 'TRANSPARENT',
    busyStatus: code('X-MICROSOFT-CDO-BUSYSTATUS') ?? code('X-MICROSOFT-CDO-INTENDEDSTATUS'),
    property: (name: string) => properties.textUncounted(name.toUpperCase()),
  });
}

/** A description of an observance by Google. Its second line is "…Google… > Holidays in…", in the language of the feed. */
const HOW_TO_HIDE = /^[^\n]+\n[^\n]*google[^\n]*>[^\n<>]+$/i;

/**
 * Whether an event of whole days is an observance such as Valentine's Day, and not a holiday. The description of an
 * observance begins with "Observance", or explains how to hide observances in Google Calendar: Google's feeds of public
 * holidays have that text in each language.
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
