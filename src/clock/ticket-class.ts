import type { Calendar } from '../calendar/calendar';
import type { Catalog } from '../catalog/catalog';
import { findCell } from '../catalog/find-target';
import type { AgreedTarget, Target } from '../catalog/target';
import type { UnitReading } from '../catalog/unit-reading';
import { remember } from '../input/remember';
import type { Classification } from '../ticket/parsed-ticket';
import { type ClockCalendar, clockCalendarOf } from './clock-calendar';
import { type ResolvedTarget, resolveTarget } from './resolved-target';

/** The promise for one metric: the target of a clock, and the calendar on which the target counts. */
export interface ClockPromise {
  /** The origin of the target: the path of a cell of the catalog, or the agreement. Undefined if there is no target. */
  readonly source: string | AgreedTarget | undefined;
  /** `'agreed'` while an agreement is awaited. */
  readonly target: Target | AgreedTarget | undefined;
  /** Undefined if there is no target, or none agreed yet. */
  readonly resolved: ResolvedTarget | undefined;
  /** The calendar that the target counts on, or else the calendar of the ticket. */
  readonly calendar: ClockCalendar;
}

/** A classification of tickets, with the promise for each metric in the order of the catalog. One object per classification. */
export interface TicketClass {
  readonly classification: Classification;
  readonly calendar: ClockCalendar;
  readonly promises: readonly ClockPromise[];
  /** Whether the target of any metric is still to be agreed on. */
  readonly awaitsAgreement: boolean;
}

/** Whether two promises have the same target on the same calendar. */
export function isSamePromise(a: ClockPromise, b: ClockPromise): boolean {
  if (a.source !== b.source) return false;
  // A fixed instant without `roll` is the same on every calendar.
  const dependsOnCalendar = a.resolved !== undefined && !(a.resolved.isFixed && !('roll' in a.resolved.target));
  return !dependsOnCalendar || a.calendar === b.calendar;
}

type Branch<T> = Map<string | undefined, T>;
const branch = <T>(): Branch<T> => new Map();

/**
 * The ticket classes of an SLA. A class is built for the first ticket that has it, and then kept. So the targets of a class
 * are found in the catalog and resolved on their calendars only once.
 */
export class TicketClasses {
  readonly #catalog: Catalog;
  readonly #metrics: readonly string[];
  readonly #reading: UnitReading;
  readonly #default: ClockCalendar;
  readonly #calendars: ReadonlyMap<string, ClockCalendar>;
  readonly #resolved = new WeakMap<object, Map<ClockCalendar, ClockPromise>>();
  readonly #classes: Branch<Branch<Branch<Branch<Branch<TicketClass>>>>> = new Map();

  constructor(
    catalog: Catalog,
    calendar: Calendar,
    calendars: Readonly<Record<string, Calendar>>,
    reading: UnitReading,
  ) {
    this.#catalog = catalog;
    this.#metrics = Object.keys(catalog.metrics);
    this.#reading = reading;
    // A calendar with several names is one object. So a ticket that moves from one of these names to another does not change.
    const known = new Map<Calendar, ClockCalendar>();
    const clockCalendar = (one: Calendar) => remember(known, one, () => clockCalendarOf(one));
    this.#default = clockCalendar(calendar);
    this.#calendars = new Map(Object.entries(calendars).map(([name, named]) => [name, clockCalendar(named)]));
  }

  /** Returns the class of a classification: always the same object for the same classification. */
  classOf(classification: Classification): TicketClass {
    const { category, level, service, tier, calendar } = classification;
    const known = this.#classes.get(category)?.get(level)?.get(service)?.get(tier)?.get(calendar);
    return known ?? this.#add(classification);
  }

  /** Returns the promise of an agreement, on the calendar that it names, or else on the calendar of the class. */
  agreedPromise(target: AgreedTarget, { calendar }: TicketClass): ClockPromise {
    return this.#promise(target, target, calendar);
  }

  #add(classification: Classification): TicketClass {
    const { category, level, service, tier, calendar } = classification;
    const levels = remember(this.#classes, category, branch<Branch<Branch<Branch<TicketClass>>>>);
    const services = remember(levels, level, branch<Branch<Branch<TicketClass>>>);
    const tiers = remember(services, service, branch<Branch<TicketClass>>);
    const calendars = remember(tiers, tier, branch<TicketClass>);
    return remember(calendars, calendar, () => this.#build(classification));
  }

  #build({ category, level, service, tier, calendar: name }: Classification): TicketClass {
    const classification = Object.freeze({ category, level, service, tier, calendar: name });
    const calendar = this.#calendarNamed(name, this.#default);
    const promises = this.#metrics.map((metric): ClockPromise => {
      const cell = findCell(this.#catalog, { category, level, metric, service, tier });
      if (cell === undefined) return { source: undefined, target: undefined, resolved: undefined, calendar };
      if (cell.target === 'agreed') return { source: cell.path, target: 'agreed', resolved: undefined, calendar };
      return this.#promise(cell.target, cell.path, calendar);
    });
    return { classification, calendar, promises, awaitsAgreement: promises.some(({ target }) => target === 'agreed') };
  }

  #promise(target: AgreedTarget, source: string | AgreedTarget, ofClass: ClockCalendar): ClockPromise {
    const calendar = this.#calendarNamed(target.calendar, ofClass);
    const byCalendar = remember(this.#resolved, target, () => new Map<ClockCalendar, ClockPromise>());
    return remember(byCalendar, calendar, () => ({
      source,
      target,
      resolved: resolveTarget(target, calendar, this.#reading),
      calendar,
    }));
  }

  /** Returns the calendar with a name, which has been checked. Without a name, returns `otherwise`. */
  #calendarNamed(name: string | undefined, otherwise: ClockCalendar): ClockCalendar {
    return name === undefined ? otherwise : (this.#calendars.get(name) as ClockCalendar);
  }
}
