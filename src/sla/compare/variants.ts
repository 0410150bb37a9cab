import type { Calendar } from '../../calendar/calendar';
import { type Change, varied } from '../../calendar/calendar-variant';
import { isPrazoError } from '../../input/error';
import { remember } from '../../input/remember';
import type { ParsedConfig } from '../config';
import { type Engine, engineOf, withCalendars } from '../engine';
import type { ClockView, Question, Setting, Value } from './clock-view';
import { type Hint, type HintKind, hintOf } from './hint';
import type { Claim } from './vendor-clock';

/** A clock about which a help desk makes claims, as it is here. */
export interface Case extends Question {
  readonly setting: Setting;
  readonly view: ClockView;
  /** What is said of it that does not agree. */
  readonly claims: readonly Claim[];
  readonly tolerance: number;
}

/** A reading that may be tried on any clock. */
export interface Candidate {
  readonly hint: Hint;
  /** The ticket and the desk under it; undefined where it changes nothing of them. */
  readonly under?: (setting: Setting, question: Question) => Setting | undefined;
  /** What is said under it of what the clock comes to. */
  readonly says?: (what: Claim['what'], value: Value, view: ClockView) => Value;
}

/** The readings of one kind, or several, that may be worth trying on a clock. */
export type Find = (of: Case, variants: Variants) => Iterable<Candidate>;

type Make = (config: ParsedConfig) => ParsedConfig | undefined;

/** Far more configurations than are tried on a clock. */
const MOST_ENGINES = 500;

/** Makes an SLA's configuration otherwise, each way once. */
export class Variants {
  readonly base: Engine;
  /** Further calendars to try. */
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly #engines: Map<string, Engine | undefined>;
  readonly #byCalendar: WeakMap<Calendar, Engine>;

  constructor(base: Engine, calendars: Readonly<Record<string, Calendar>> = {}, shared?: Variants) {
    this.base = base;
    this.calendars = calendars;
    this.#engines = shared === undefined ? new Map() : shared.#engines;
    this.#byCalendar = shared === undefined ? new WeakMap() : shared.#byCalendar;
  }

  /** A reading of one calendar for whatever names another. */
  only(kind: HintKind, of: string | undefined, calendar: Calendar): Candidate {
    const engine = () => {
      const config = withCalendars(this.base.config, () => calendar);
      return config === undefined ? this.base : engineOf(config, this.base);
    };
    return {
      hint: hintOf(kind, of),
      under: ({ ticket }) => ({ engine: remember(this.#byCalendar, calendar, engine), ticket }),
    };
  }

  /** The engine of another configuration; undefined where there is no such one. */
  engine(key: string, make: Make): Engine | undefined {
    const known = this.#engines;
    if (!known.has(key)) {
      if (known.size >= MOST_ENGINES) known.clear();
      known.set(key, this.#made(make));
    }
    return known.get(key);
  }

  #made(make: Make): Engine | undefined {
    try {
      const config = make(this.base.config);
      return config && engineOf(config, this.base);
    } catch (error) {
      if (!isPrazoError(error)) throw error;
      return undefined;
    }
  }

  /** A reading of the configuration. */
  configured(kind: HintKind, of: string | undefined, make: Make): Candidate {
    const hint = hintOf(kind, of);
    return {
      hint,
      under: ({ ticket }) => {
        const engine = this.engine(hint.key, make);
        return engine && { engine, ticket };
      },
    };
  }

  /** A reading of all calendars. */
  varied(kind: HintKind, of: string | undefined, change: Change): Candidate {
    return this.configured(kind, of, (config) => withCalendars(config, (one) => varied(one, change)));
  }
}

/** A reading of the ticket. */
export function ofTicket(
  kind: HintKind,
  of: string | undefined,
  under: (setting: Setting, question: Question) => Setting['ticket'] | undefined,
): Candidate {
  return {
    hint: hintOf(kind, of),
    under: (setting, question) => {
      const ticket = under(setting, question);
      return ticket && { engine: setting.engine, ticket };
    },
  };
}
