import type { Calendar } from '../calendar/calendar';
import type { Catalog } from '../catalog/catalog';
import { findCell } from '../catalog/find';
import type { Reading } from '../catalog/reading';
import type { AgreedTarget, Target } from '../catalog/target';
import { remember } from '../input/remember';
import type { Classification } from '../ticket/event';
import { type Desk, deskOf } from './desk';
import { type ResolvedTarget, resolveTarget } from './resolved-target';

/** What a clock is judged by. */
export interface ClockPromise {
  /** Where it was found: the cell of the catalog, or the agreement; undefined where nothing is promised. */
  readonly source: string | AgreedTarget | undefined;
  /** `'agreed'` while an agreement is awaited. */
  readonly target: Target | AgreedTarget | undefined;
  /** Absent where nothing is promised, or not yet. */
  readonly resolved: ResolvedTarget | undefined;
  /** The calendar on which the clock's business time is told. */
  readonly desk: Desk;
}

/** The class of a ticket, with what it promises of each metric, in the order of the catalog. */
export interface TicketClass {
  readonly classification: Classification;
  readonly desk: Desk;
  readonly promises: readonly ClockPromise[];
  /** Whether the target of some metric is to be agreed. */
  readonly awaitsAgreement: boolean;
}

/** Whether a clock would be judged by the same target on the same calendar. */
export function isSamePromise(a: ClockPromise, b: ClockPromise): boolean {
  if (a.source !== b.source) return false;
  const isCounted = a.resolved !== undefined && !(a.resolved.fixed && !('roll' in a.resolved.target));
  return !isCounted || a.desk === b.desk;
}

type Branch<T> = Map<string | undefined, T>;
const branch = <T>(): Branch<T> => new Map();

/** The cells of a catalog on its calendars: each class is worked out when the first ticket has it. */
export class Promises {
  readonly #catalog: Catalog;
  readonly #metrics: readonly string[];
  readonly #reading: Reading;
  readonly #default: Desk;
  readonly #desks: ReadonlyMap<string, Desk>;
  readonly #resolved = new WeakMap<object, Map<Desk, ClockPromise>>();
  readonly #classes: Branch<Branch<Branch<Branch<Branch<TicketClass>>>>> = new Map();

  constructor(catalog: Catalog, calendar: Calendar, calendars: Readonly<Record<string, Calendar>>, reading: Reading) {
    this.#catalog = catalog;
    this.#metrics = Object.keys(catalog.metrics);
    this.#reading = reading;
    // One calendar is one desk under all of its names: moving a ticket from one name to another changes nothing.
    const desks = new Map<Calendar, Desk>();
    const deskAt = (one: Calendar) => remember(desks, one, () => deskOf(one));
    this.#default = deskAt(calendar);
    this.#desks = new Map(Object.entries(calendars).map(([name, named]) => [name, deskAt(named)]));
  }

  /** The class of a classification: one object for each. */
  classOf(classification: Classification): TicketClass {
    const { category, level, service, tier, calendar } = classification;
    const known = this.#classes.get(category)?.get(level)?.get(service)?.get(tier)?.get(calendar);
    return known ?? this.#add(classification);
  }

  /** An agreement, counted on the calendar that it names, or else on that of the class. */
  agreed(target: AgreedTarget, { desk }: TicketClass): ClockPromise {
    return this.#promise(target, target, desk);
  }

  #add(classification: Classification): TicketClass {
    const { category, level, service, tier, calendar } = classification;
    const levels = remember(this.#classes, category, branch<Branch<Branch<Branch<TicketClass>>>>);
    const services = remember(levels, level, branch<Branch<Branch<TicketClass>>>);
    const tiers = remember(services, service, branch<Branch<TicketClass>>);
    const calendars = remember(tiers, tier, branch<TicketClass>);
    return remember(calendars, calendar, () => this.#make(classification));
  }

  #make({ category, level, service, tier, calendar }: Classification): TicketClass {
    const classification = Object.freeze({ category, level, service, tier, calendar });
    const desk = calendar === undefined ? this.#default : (this.#desks.get(calendar) as Desk);
    const promises = this.#metrics.map((metric): ClockPromise => {
      const cell = findCell(this.#catalog, { category, level, metric, service, tier });
      if (cell === undefined) return { source: undefined, target: undefined, resolved: undefined, desk };
      if (cell.target === 'agreed') return { source: cell.path, target: 'agreed', resolved: undefined, desk };
      return this.#promise(cell.target, cell.path, desk);
    });
    return { classification, desk, promises, awaitsAgreement: promises.some(({ target }) => target === 'agreed') };
  }

  #promise(target: AgreedTarget, source: string | AgreedTarget, ofClass: Desk): ClockPromise {
    const desk = target.calendar === undefined ? ofClass : (this.#desks.get(target.calendar) as Desk);
    const byDesk = remember(this.#resolved, target, () => new Map<Desk, ClockPromise>());
    return remember(byDesk, desk, () => ({
      source,
      target,
      resolved: resolveTarget(target, desk, this.#reading),
      desk,
    }));
  }
}
