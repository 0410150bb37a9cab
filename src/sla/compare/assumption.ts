import type { Calendar } from '../../calendar/calendar';
import { type Change, varied } from '../../calendar/calendar-variant';
import { remember } from '../../input/remember';
import type { ParsedConfig } from '../config';
import { type Engine, engineOf } from '../engine';
import type { ClockView, Question, Setting, Value } from './clock-view';
import { type Hint, type HintKind, hintOf } from './hint';
import type { Claim } from './vendor-clock';
import { withCalendars } from './with-calendars';

/** A clock, and the claims of the help desk that differ from it. */
export interface ClockCase extends Question {
  readonly setting: Setting;
  readonly view: ClockView;
  readonly claims: readonly Claim[];
  readonly tolerance: number;
}

/** An assumption about a ticket or the desk's settings that may explain a difference. */
export interface CandidateAssumption {
  readonly hint: Hint;
  /** Returns the changed ticket and configuration; undefined if the assumption does not apply. */
  readonly under?: (setting: Setting, question: Question) => Setting | undefined;
  /** Changes a computed value into the value that the help desk would show. */
  readonly shows?: (field: Claim['field'], value: Value, view: ClockView) => Value;
}

/** Finds the assumptions of some kinds that are worth trying on a clock. */
export type FindAssumptions = (clockCase: ClockCase, variants: ConfigVariants) => Iterable<CandidateAssumption>;

/** Changes a configuration. Returns undefined if nothing changes. */
type ChangeConfig = (config: ParsedConfig) => ParsedConfig | undefined;

/** The most engines that are cached. One clock needs far fewer. */
const MOST_ENGINES = 500;

/** Compiles changed configurations of an SLA, each once. */
export class ConfigVariants {
  readonly base: Engine;
  /** Further calendars to try. */
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly #engines: Map<string, Engine | undefined>;
  readonly #byCalendar: WeakMap<Calendar, Engine>;

  constructor(base: Engine, calendars: Readonly<Record<string, Calendar>> = {}, shared?: ConfigVariants) {
    this.base = base;
    this.calendars = calendars;
    this.#engines = shared === undefined ? new Map() : shared.#engines;
    this.#byCalendar = shared === undefined ? new WeakMap() : shared.#byCalendar;
  }

  /** Returns the engine of a changed configuration; undefined if it is unchanged. The key identifies the change. */
  engine(key: string, change: ChangeConfig): Engine | undefined {
    const known = this.#engines;
    if (!known.has(key)) {
      if (known.size >= MOST_ENGINES) known.clear();
      const config = change(this.base.config);
      known.set(key, config && engineOf(config, this.base));
    }
    return known.get(key);
  }

  /** An assumption that uses one calendar in place of every other. */
  oneCalendar(kind: HintKind, name: string | undefined, calendar: Calendar): CandidateAssumption {
    const engine = () => {
      const config = withCalendars(this.base.config, () => calendar);
      return config === undefined ? this.base : engineOf(config, this.base);
    };
    return {
      hint: hintOf(kind, name),
      under: ({ ticket }) => ({ engine: remember(this.#byCalendar, calendar, engine), ticket }),
    };
  }

  /** An assumption that changes the configuration. */
  changedConfig(kind: HintKind, detail: string | undefined, change: ChangeConfig): CandidateAssumption {
    const hint = hintOf(kind, detail);
    return {
      hint,
      under: ({ ticket }) => {
        const engine = this.engine(hint.key, change);
        return engine && { engine, ticket };
      },
    };
  }

  /** An assumption that changes all calendars in the same way. */
  changedCalendars(kind: HintKind, detail: string | undefined, change: Change): CandidateAssumption {
    return this.changedConfig(kind, detail, (config) => withCalendars(config, (calendar) => varied(calendar, change)));
  }
}

/** An assumption that changes the ticket. `change` returns undefined if the assumption does not apply. */
export function changedTicket(
  kind: HintKind,
  detail: string | undefined,
  change: (setting: Setting, question: Question) => Setting['ticket'] | undefined,
): CandidateAssumption {
  return {
    hint: hintOf(kind, detail),
    under: (setting, question) => {
      const ticket = change(setting, question);
      return ticket && { engine: setting.engine, ticket };
    },
  };
}
