/** A component of a feed as its lines, unfolded. */
export interface Block {
  /** `VEVENT`, `VTIMEZONE`… */
  readonly kind: string;
  readonly lines: readonly string[];
  /** Whether it has its END. */
  readonly whole: boolean;
}

export interface Blocks {
  /** Whether there is a VCALENDAR at all. */
  readonly found: boolean;
  /** The properties of the calendar itself. */
  readonly properties: readonly string[];
  readonly blocks: readonly Block[];
}

const BREAK = /\r\n|\n|\r/;
const BOUND = /^(BEGIN|END):\s*([\w-]+)\s*$/i;
const CALENDAR = 'VCALENDAR';
const EVENT = 'VEVENT';

/** The content lines: a line that begins with a blank goes on from the one before it. */
function unfold(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(BREAK)) {
    const last = lines.length - 1;
    if (/^[ \t]/.test(line) && last >= 0) lines[last] += line.slice(1);
    else if (line.trim() !== '') lines.push(line);
  }
  return lines;
}

/**
 * Cuts a feed into its components, so that one that cannot be read takes no other with it. A component that begins
 * where an event has not ended leaves that event unwhole.
 */
export function blocksOf(text: string): Blocks {
  const properties: string[] = [];
  const blocks: Block[] = [];
  let found = false;
  let open: { kind: string; lines: string[]; inner: string[] } | undefined;

  const close = (whole: boolean) => {
    if (open !== undefined) blocks.push({ kind: open.kind, lines: open.lines, whole });
    open = undefined;
  };

  for (const line of unfold(text)) {
    const [, bound, name = ''] = BOUND.exec(line) ?? [];
    const kind = name.toUpperCase();
    const begins = bound?.toUpperCase() === 'BEGIN';
    if (kind === CALENDAR || (begins && kind === EVENT)) close(false);
    if (kind === CALENDAR) {
      found = true;
    } else if (open === undefined) {
      if (begins) open = { kind, lines: [line], inner: [] };
      else if (bound === undefined) properties.push(line);
    } else {
      open.lines.push(line);
      if (begins) open.inner.push(kind);
      else if (bound !== undefined && open.inner.length > 0) open.inner.pop();
      else if (bound !== undefined) close(kind === open.kind);
    }
  }
  close(false);
  return { found, properties, blocks };
}

/** The value of the first line with a property; its parameters are left out. */
export function valueIn(lines: readonly string[], property: string): string | undefined {
  const line = lines.find((one) => new RegExp(`^${property}[:;]`, 'i').test(one));
  return line?.slice(line.indexOf(':') + 1).trim();
}
