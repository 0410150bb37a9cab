import type { Calendar } from '../calendar/calendar';
import type { Catalog } from '../catalog/catalog';
import { findTarget } from '../catalog/find';
import type { AgreedTarget, Target } from '../catalog/target';
import { remember } from '../input/remember';
import type { Obligation } from '../ticket/clock';
import { commitmentOf, type Desk, deskOf, type Reading } from '../ticket/commitment';
import type { Classification } from '../ticket/event';

/** Finds what a ticket's clocks are judged by, and on which calendar; each cell of the catalog is worked out once. */
export class Obligations {
  readonly #catalog: Catalog;
  readonly #reading: Reading;
  readonly #default: Desk;
  readonly #desks: ReadonlyMap<string, Desk>;
  readonly #found = new Map<string, Obligation>();
  readonly #agreed = new WeakMap<object, Map<Desk, Obligation>>();

  constructor(catalog: Catalog, calendar: Calendar, calendars: Readonly<Record<string, Calendar>>, reading: Reading) {
    this.#catalog = catalog;
    this.#reading = reading;
    this.#default = deskOf(calendar);
    this.#desks = new Map(Object.entries(calendars).map(([name, named]) => [name, deskOf(named)]));
  }

  /** The desk of a calendar's name; the default one for none. */
  desk(name: string | undefined): Desk {
    return name === undefined ? this.#default : (this.#desks.get(name) as Desk);
  }

  /** What a metric is judged by. The same class gives the same object, so that a change can be told from none. */
  of(metric: string, classification: Classification, agreement: AgreedTarget | undefined): Obligation {
    const { category, level, service, tier, calendar } = classification;
    // No id has a space in it.
    const key = `${metric} ${category} ${level} ${service} ${tier} ${calendar}`;
    const obligation = remember(this.#found, key, () => {
      const target = findTarget(this.#catalog, { category, level, metric, service, tier });
      return this.#committed(target, classification);
    });
    return obligation === 'awaitingAgreement' && agreement ? this.#agreedOn(agreement, classification) : obligation;
  }

  #committed(target: Target | undefined, classification: Classification): Obligation {
    if (target === undefined) return 'noTarget';
    if (target === 'agreed') return 'awaitingAgreement';
    return commitmentOf(target, this.#deskFor(target, classification), this.#reading);
  }

  /** The desk of the calendar that a target names, else of the ticket's. */
  #deskFor(target: AgreedTarget, classification: Classification): Desk {
    const named = 'calendar' in target ? target.calendar : undefined;
    return this.desk(named ?? classification.calendar);
  }

  #agreedOn(agreement: AgreedTarget, classification: Classification): Obligation {
    const desk = this.#deskFor(agreement, classification);
    const byDesk = remember(this.#agreed, agreement, () => new Map<Desk, Obligation>());
    return remember(byDesk, desk, () => commitmentOf(agreement, desk, this.#reading));
  }
}
