import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { catalogId } from '../common/catalog-ids';
import { lookUp } from '../common/look-up';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';

/** An SLA, as listed by `GET /apirest.php/SLA`. */
export interface GlpiSla {
  readonly id: number | string;
  readonly name?: string | null | undefined;
  /** 0 is the time to resolve, 1 the time to own. */
  readonly type: number | string;
  readonly number_time: number | string;
  /** `minute`, `hour`, `day` or `month`. */
  readonly definition_time: string;
  readonly end_of_working_day?: boolean | number | string | null | undefined;
  /** The id of the calendar. For 0, the SLA counts all time. */
  readonly calendars_id: number | string;
  readonly use_ticket_calendar?: boolean | number | string | null | undefined;
}

export interface GlpiCatalogOptions {
  /** `'asGlpi'` converts a month to 30 working days, as GLPI counts it. By default a month is a calendar month. */
  readonly months?: 'asGlpi' | undefined;
}

const METRICS = {
  timeToOwn: {
    labels: 'Time to own',
    starts: ['opened'],
    stops: [{ event: 'assigned', by: ['technician'] }],
    cancels: ['resolved'],
    reclassification: 'retroactive',
  },
  timeToResolve: {
    labels: 'Time to resolve',
    starts: ['opened'],
    stops: ['resolved'],
    pauses: { on: ['paused'], until: ['resumed'] },
    reopens: true,
    reopening: 'exclude',
    reclassification: 'retroactive',
  },
} as const satisfies Readonly<Record<string, Metric>>;

/** The minutes of each unit, to sort SLAs and to limit their length. */
const UNIT_MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440, month: 43_200 };

/** The longest target: a hundred years of twelve months of thirty days. */
const MOST_MINUTES = 51_840_000;

/** The most pairs of a time to own and a time to resolve. A catalog with more cells would be refused. */
const MOST_CELLS = 10_000;

interface ParsedSla {
  readonly id: string;
  readonly part: PayloadPart<GlpiSla>;
  readonly target: Target | undefined;
  /** The length, for sorting. */
  readonly minutes: number;
}

function parseSla(part: PayloadPart<GlpiSla>, months: GlpiCatalogOptions['months'], notes: Notes): ParsedSla {
  const [id, unitPart, calendar] = [part.at('id').id(), part.at('definition_time'), part.at('calendars_id').id()];
  const unit = unitPart.text();
  const unitMinutes = lookUp(UNIT_MINUTES, unit);
  if (unitMinutes === undefined)
    throw unitPart.unexpected(`one of ${Object.keys(UNIT_MINUTES).join(', ')}`, 'unknownValue');
  const numberPart = part.at('number_time');
  const number = numberPart.number(0, MOST_MINUTES / unitMinutes);
  if (!Number.isInteger(number)) throw numberPart.unexpected('a whole number');
  const usesTicketCalendar = part.at('use_ticket_calendar').isTrue();
  const countsAllTime = calendar === '0' && !usesTicketCalendar;
  const on = countsAllTime || usesTicketCalendar ? {} : { calendar: catalogId('calendar', calendar) };
  const by = part.at('end_of_working_day').isTrue() && !countsAllTime ? { by: 'endOfDay' } : {};
  if (usesTicketCalendar)
    notes.add('absent', part.path, 'This SLA counts on the calendar of the ticket: pass the calendar with the ticket.');

  const targetOf = (): Target | undefined => {
    if (number === 0) {
      notes.add('unsupported', numberPart.path, 'prazo has no target of zero: this target is left out.');
      return undefined;
    }
    if (unit === 'month' && months !== 'asGlpi') {
      notes.add(
        'doubtful',
        unitPart.path,
        'A month is a calendar month in prazo, but 30 days in GLPI: set months to "asGlpi" to count as GLPI does.',
      );
      return { months: number, ...on, ...by };
    }
    if (unit === 'minute') return countsAllTime ? { minutes: number } : { businessMinutes: number, ...on };
    if (unit === 'hour') return countsAllTime ? { hours: number } : { businessHours: number, ...on };
    const days = unit === 'month' ? 30 * number : number;
    return countsAllTime ? { hours: 24 * days } : { businessDays: days, ...on, ...by };
  };
  return { id, part, target: targetOf(), minutes: number * unitMinutes };
}

/**
 * Returns the id, the label and the target of each SLA, the shortest target first. Adds `none` for tickets without an
 * SLA.
 */
function idsWithTargets(
  prefix: string,
  slas: readonly ParsedSla[],
): readonly (readonly [string, { readonly labels: string }, (Target | undefined)?])[] {
  const ids = new Set<string>();
  const entries = [...slas]
    .sort((a, b) => a.minutes - b.minutes)
    .map(({ id, part, target }) => {
      const name = catalogId(prefix, id);
      if (ids.has(name)) throw part.at('id').unexpected('each SLA once', 'duplicateId');
      ids.add(name);
      return [name, { labels: part.at('name').optionalText() ?? id }, target] as const;
    });
  return [...entries, ['none', { labels: 'No SLA' }]];
}

/**
 * Converts the SLAs of GLPI to a catalog definition. A ticket has two SLAs, which do not depend on each other or on the priority:
 * each time to own becomes a level `tto<id>`, each time to resolve a category `ttr<id>`. `none` is for tickets without an SLA.
 */
export function glpiCatalog(slas: readonly GlpiSla[], options: GlpiCatalogOptions = {}): Converted<CatalogDefinition> {
  const notes = new Notes();
  const months = new PayloadPart(options, 'options').at('months').oneOf(['asGlpi']);
  const slasPart = resource<readonly GlpiSla[]>(slas, 'slas');
  const [own, resolve]: [ParsedSla[], ParsedSla[]] = [[], []];
  for (const part of slasPart.list()) {
    const type = part.at('type').number(0, 1);
    if (type === 1) own.push(parseSla(part, months, notes));
    else if (type === 0) resolve.push(parseSla(part, months, notes));
    else throw part.at('type').unexpected('0 or 1');
  }
  if ((own.length + 1) * (resolve.length + 1) > MOST_CELLS)
    throw slasPart.unexpected(`at most ${MOST_CELLS} pairs of SLAs`, 'tooLarge');
  const levels = idsWithTargets('tto', own);
  const categories = idsWithTargets('ttr', resolve).map(([category, labels, timeToResolve]) => {
    const targets = levels.map(([level, , timeToOwn]) => [
      level,
      { ...(timeToOwn && { timeToOwn }), ...(timeToResolve && { timeToResolve }) },
    ]);
    return [category, { ...labels, targets: Object.fromEntries(targets) }];
  });
  return notes.convertedTo({
    id: 'glpi',
    levels: Object.fromEntries(levels),
    events: { assigned: { labels: 'Assigned' } },
    metrics: METRICS,
    categories: Object.fromEntries(categories),
  });
}
