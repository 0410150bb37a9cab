import { type Catalog, type CycleStatus, createCalendar, createSla, defineCatalog, type MetricStatus } from 'prazo';
import { labels } from '../catalog/sample';
import type { AnyConfig, AnyEvent, AnySla, AnyTicket } from './any';

/** Open eight hours a day, Monday to Friday. Monday is 2 March 2026; Wednesday the 11th is a holiday. */
export const office = createCalendar({
  name: 'office',
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-17:00'] },
  holidays: [{ date: '2026-03-11', name: 'Aniversário' }],
});
export const weekend = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'sat-sun': ['10:00-16:00'] } });

/**
 * The resolution targets, and their dues for a ticket opened on `Mon 2 10:00` without events:
 *
 * | category | high                        | low                          |
 * |----------|-----------------------------|------------------------------|
 * | elapsed  | 8 h, by Mon 2 18:00         | 24 h, by Tue 3 10:00         |
 * | business | 8 business h, by Tue 3 10:00| 16 business h, by Wed 4 10:00|
 * | agreed   | to be agreed                | to be agreed                 |
 * | none     | nothing                     | nothing                      |
 *
 * The first two categories also have first response targets of 2 h (high) and 8 h (low).
 */
export const catalog = defineCatalog({
  id: 'week',
  levels: { high: { labels }, low: { labels } },
  categories: {
    elapsed: {
      labels,
      targets: {
        high: { firstResponse: { hours: 2 }, resolution: { hours: 8 } },
        low: { firstResponse: { hours: 8 }, resolution: { hours: 24 } },
      },
    },
    business: {
      labels,
      targets: {
        high: { firstResponse: { hours: 2 }, resolution: { businessHours: 8 } },
        low: { firstResponse: { hours: 8 }, resolution: { businessHours: 16 } },
      },
    },
    agreed: { labels, targets: { high: { resolution: 'agreed' }, low: { resolution: 'agreed' } } },
    none: { labels },
  },
  tiers: {
    vendor: { labels, targets: { elapsed: { high: { resolution: { days: 3 } } } } },
    inner: { labels },
  },
});

type Policies = Pick<AnyConfig, 'reclassification' | 'reopening' | 'thresholds' | 'reading'>;

export const slaWith = (policies: Policies = {}, promises: Catalog = catalog as Catalog): AnySla =>
  createSla<Catalog, string>({ catalog: promises, calendar: office, calendars: { office, weekend }, ...policies });

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Returns `Mon 2 10:00`, also with seconds and ms, as an instant of March 2026 in São Paulo. */
export function on(text: string): string {
  const [weekday, day = '', time = ''] = text.split(' ');
  const date = `2026-03-${day.padStart(2, '0')}`;
  if (DAYS[new Date(date).getUTCDay()] !== weekday) throw new Error(`${text} is no ${weekday}`);
  return `${date}T${time}-03:00`;
}

/** `Mon 2 12:00 paused vendor`, `Mon 2 13:00 reclassified level low`: one event per line. */
export function log(...lines: readonly string[]): readonly AnyEvent[] {
  return lines.map((line) => {
    const [weekday, day, time, type, ...rest] = line.split(' ');
    const at = on(`${weekday} ${day} ${time}`);
    const said = type === 'paused' ? { reason: rest[0] } : type === 'escalated' ? { tier: rest[0] } : {};
    const changes = type === 'reclassified' ? pairs(rest) : {};
    return JSON.parse(JSON.stringify({ type, at, ...said, ...changes }));
  });
}

const pairs = (words: readonly string[]): object =>
  Object.fromEntries(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]]] : [])));

/** Returns a ticket of a category and level, opened on Monday at 10:00 by default. */
export function ticket(kind: string, events: readonly AnyEvent[] = [], openedAt = 'Mon 2 10:00'): AnyTicket {
  const [category = '', level = ''] = kind.split(' ');
  return { id: 'T', category, level, openedAt: on(openedAt), events };
}

/** Formats an instant as `Mon 2 10:00`. */
export function shown(at: CycleStatus['due']): string | undefined {
  if (at === undefined) return undefined;
  const local = at.setZone('America/Sao_Paulo').setLocale('en');
  const seconds = +local % 60_000 === 0 ? '' : ':ss.SSS';
  return local.toFormat(`ccc d HH:mm${seconds}`);
}

/** Formats an amount as `12:30`, or `-0:00:00.001`. */
function amount(duration: CycleStatus['elapsed']['business']): string | undefined {
  if (duration === undefined) return undefined;
  const ms = Math.abs(+duration);
  const whole = `${Math.floor(ms / 3_600_000)}:${String(Math.floor(ms / 60_000) % 60).padStart(2, '0')}`;
  const rest = ms % 60_000 === 0 ? '' : `:${((ms % 60_000) / 1000).toFixed(3).padStart(6, '0')}`;
  return `${+duration < 0 ? '-' : ''}${whole}${rest}`;
}

/** Summarizes a clock: instants as `Mon 2 10:00`, amounts as `h:mm`. */
export function told(cycle: CycleStatus) {
  const { phase, verdict, late, basis, target, used, everBreached, breachedOnChange, elapsed, remaining } = cycle;
  return {
    ...{ cycle: cycle.cycle, phase, verdict, late, basis, target, used, everBreached, breachedOnChange },
    startedAt: shown(cycle.startedAt),
    receivedAt: shown(cycle.receivedAt),
    stoppedAt: shown(cycle.stoppedAt),
    due: shown(cycle.due),
    originalDue: shown(cycle.originalDue),
    dueIfResumed: shown(cycle.dueIfResumed),
    breachedAt: shown(cycle.breachedAt),
    business: amount(elapsed.business),
    wall: amount(elapsed.wall),
    left: remaining && [amount(remaining.business), amount(remaining.wall)],
  };
}

export type Telling = Partial<ReturnType<typeof told>>;

/** Returns the summary of a metric of a ticket as of an instant. */
export function asOf(sla: AnySla, of: AnyTicket, at: string, metric = 'resolution'): ReturnType<typeof told> {
  return told(sla.status(of, on(at)).metrics[metric] as MetricStatus);
}
