/** A component of a feed as its lines, unfolded. */
export interface Block {
  /** `VEVENT`, `VTIMEZONE`… */
  readonly kind: string;
  readonly lines: readonly string[];
  /** Whether it has its END. */
  readonly whole: boolean;
}

/** A VCALENDAR: its own lines, and the components in it. */
export interface CalendarLines {
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

const BREAK = /\r\n|\n|\r/;
const BOUND = /^(BEGIN|END)[ \t]*:\s*([\w-]+)\s*$/i;
const CALENDAR = 'VCALENDAR';
const EVENT = 'VEVENT';

/** The content lines: a line that begins with a blank goes on from the one before it. */
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
 * Cuts a feed into its calendars and these into their components, so that one that cannot be read takes no other with
 * it. A component that begins where an event has not ended leaves that event unwhole.
 */
export function calendarsOf(lines: readonly string[]): readonly CalendarLines[] {
  const calendars: { readonly lines: string[]; readonly blocks: Block[] }[] = [];
  let calendar: (typeof calendars)[number] | undefined;
  let open: { kind: string; lines: string[]; inner: string[] } | undefined;
  /** Components that stand before any calendar belong to the first. */
  const early: Block[] = [];

  const close = (whole: boolean) => {
    if (open !== undefined) (calendar?.blocks ?? early).push({ kind: open.kind, lines: open.lines, whole });
    open = undefined;
  };

  for (const line of lines) {
    const [, bound, name = ''] = BOUND.exec(line) ?? [];
    const kind = name.toUpperCase();
    const begins = bound?.toUpperCase() === 'BEGIN';
    if (kind === CALENDAR || (begins && kind === EVENT)) close(false);
    if (kind === CALENDAR) {
      // What follows the END of a calendar is still part of it: some feeds end too early.
      if (begins || calendar === undefined) {
        calendar = { lines: [], blocks: calendar === undefined ? early : [] };
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
