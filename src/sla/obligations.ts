import type { Calendar } from '../calendar/calendar';
import type { Catalog } from '../catalog/catalog';
import { findTarget } from '../catalog/find';
import type { AgreedTarget } from '../catalog/target';
import type { Obligation } from '../clock/clock';
import { type Commitment, commitmentOf, type Desk, deskOf, type Reading } from '../clock/commitment';
import { remember } from '../input/remember';
import type { Classification } from '../ticket/event';

/** Finds what a ticket's clocks are judged by, and on which calendar; each target is worked out once a calendar. */
export class Obligations {
  readonly #catalog: Catalog;
  readonly #reading: Reading;
  readonly #default: Desk;
  readonly #desks: ReadonlyMap<string, Desk>;
  readonly #commitments = new WeakMap<object, Map<Desk, Commitment>>();

  constructor(catalog: Catalog, calendar: Calendar, calendars: Readonly<Record<string, Calendar>>, reading: Reading) {
    this.#catalog = catalog;
    this.#reading = reading;
    // One calendar is one desk, by whichever name: moving a ticket between its names changes nothing.
    const desks = new Map<Calendar, Desk>();
    const deskAt = (one: Calendar) => remember(desks, one, () => deskOf(one));
    this.#default = deskAt(calendar);
    this.#desks = new Map(Object.entries(calendars).map(([name, named]) => [name, deskAt(named)]));
  }

  /** The desk of a calendar's name; the default one for none. */
  desk(name: string | undefined): Desk {
    return name === undefined ? this.#default : (this.#desks.get(name) as Desk);
  }

  /** What a metric is judged by. The same target on the same calendar is the same object, so that a change is told. */
  of(metric: string, classification: Classification, agreement: AgreedTarget | undefined): Obligation {
    const { category, level, service, tier } = classification;
    const target = findTarget(this.#catalog, { category, level, metric, service, tier });
    if (target === undefined) return 'noTarget';
    if (target !== 'agreed') return this.#commitment(target, classification);
    return agreement === undefined ? 'awaitingAgreement' : this.#commitment(agreement, classification);
  }

  #commitment(target: AgreedTarget, classification: Classification): Commitment {
    const named = 'calendar' in target ? target.calendar : undefined;
    const desk = this.desk(named ?? classification.calendar);
    const byDesk = remember(this.#commitments, target, () => new Map<Desk, Commitment>());
    return remember(byDesk, desk, () => commitmentOf(target, desk, this.#reading));
  }
}
