/** The unfolded lines of a component, without its BEGIN and END lines. */
export interface Component {
  /** `VEVENT`, `VTIMEZONE`… */
  readonly kind: string;
  readonly lines: readonly string[];
  /** Whether the component has its END. */
  readonly hasEnd: boolean;
}

/** The lines of a VCALENDAR outside of its components, and its components. */
export interface CalendarLines {
  readonly lines: readonly string[];
  readonly components: readonly Component[];
}

const BREAK = /\r\n|\n|\r/;
const BOUND = /^(BEGIN|END)[ \t]*:\s*([\w-]+)\s*$/i;
const CALENDAR = 'VCALENDAR';
const EVENT = 'VEVENT';

/** A BEGIN or an END. */
export interface Bound {
  readonly begins: boolean;
  /** In capitals. */
  readonly kind: string;
}

/** Returns the BEGIN or END that a line is; undefined for any other line. */
export function boundOf(line: string): Bound | undefined {
  const [, word = '', kind] = BOUND.exec(line) ?? [];
  return kind === undefined ? undefined : { begins: word.toUpperCase() === 'BEGIN', kind: kind.toUpperCase() };
}

/** Returns the content lines of a feed. A line that begins with a blank continues the line before it. */
export function unfold(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(BREAK)) {
    const last = lines.length - 1;
    if (/^[ \t]/.test(line) && last >= 0) lines[last] += line.slice(1);
    else if (line.trim() !== '') lines.push(line);
  }
  return lines;
}

/**
 * Splits a feed into calendars and components, so that a malformed component does not affect the others. An event
 * without END ends where the next event begins.
 */
export function splitCalendars(lines: readonly string[]): readonly CalendarLines[] {
  const calendars: { readonly lines: string[]; readonly components: Component[] }[] = [];
  let calendar: (typeof calendars)[number] | undefined;
  /** The component that has begun, and how many components inside it have begun. */
  let open: { kind: string; lines: string[]; depth: number } | undefined;
  /** Components before the first calendar belong to it. */
  const early: Component[] = [];

  const close = (hasEnd: boolean) => {
    if (open !== undefined) (calendar?.components ?? early).push({ kind: open.kind, lines: open.lines, hasEnd });
    open = undefined;
  };

  for (const line of lines) {
    const bound = boundOf(line);
    if (bound?.kind === CALENDAR || (bound?.begins && bound.kind === EVENT)) close(false);
    if (bound?.kind === CALENDAR) {
      // Lines after the END of a calendar still belong to the calendar, because some feeds have END too early.
      if (bound.begins || calendar === undefined) {
        calendar = { lines: [], components: calendar === undefined ? early : [] };
        calendars.push(calendar);
      }
    } else if (open === undefined) {
      if (bound === undefined) calendar?.lines.push(line);
      else if (bound.begins) open = { kind: bound.kind, lines: [], depth: 0 };
    } else if (bound?.begins === false && open.depth === 0) {
      close(bound.kind === open.kind);
    } else {
      if (bound !== undefined) open.depth += bound.begins ? 1 : -1;
      open.lines.push(line);
    }
  }
  close(false);
  return calendars;
}
