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
  let open: { kind: string; lines: string[]; inner: string[] } | undefined;
  /** Components before the first calendar belong to it. */
  const early: Component[] = [];

  const close = (hasEnd: boolean) => {
    if (open !== undefined) (calendar?.components ?? early).push({ kind: open.kind, lines: open.lines, hasEnd });
    open = undefined;
  };

  for (const line of lines) {
    const [, bound, name = ''] = BOUND.exec(line) ?? [];
    const kind = name.toUpperCase();
    const begins = bound?.toUpperCase() === 'BEGIN';
    if (kind === CALENDAR || (begins && kind === EVENT)) close(false);
    if (kind === CALENDAR) {
      // Lines after the END of a calendar still belong to the calendar, because some feeds have END too early.
      if (begins || calendar === undefined) {
        calendar = { lines: [], components: calendar === undefined ? early : [] };
        calendars.push(calendar);
      }
    } else if (open === undefined) {
      if (begins) open = { kind, lines: [], inner: [] };
      else if (bound === undefined) calendar?.lines.push(line);
    } else {
      if (begins) open.inner.push(kind);
      else if (bound !== undefined && open.inner.length > 0) open.inner.pop();
      else if (bound !== undefined) {
        close(kind === open.kind);
        continue;
      }
      open.lines.push(line);
    }
  }
  close(false);
  return calendars;
}
