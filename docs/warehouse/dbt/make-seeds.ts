/* Writes the seeds into `seeds` beside this file: `npx tsx make-seeds.ts`. Put your own calendars and catalog here. */
import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtInMetrics, type Calendar, createCalendar, defineCatalog } from 'prazo';
import { brazil } from 'prazo/brazil';
import { businessDayRows, openTimeRows, policyRows, targetRows, triggerRows, utcOffsetRows } from 'prazo/warehouse';

const { firstResponse, resolution } = builtInMetrics;
const levels = { P1: {}, P2: {}, P3: {} };

/** Returns the targets of a level. */
const level = <T>(businessHours: number, resolution: T) => ({ firstResponse: { businessHours }, resolution });

export const catalog = defineCatalog({
  id: 'desk',
  levels,
  metrics: { firstResponse, resolution },
  categories: {
    app: {
      targets: {
        P1: level(1, { businessHours: 8 }),
        P2: level(4, { businessHours: 20 }),
        P3: level(9, { businessDays: 5 }),
      },
    },
    network: {
      targets: { P1: level(0.5, { hours: 6 }), P2: level(2, { businessHours: 12 }), P3: level(9, { days: 7 }) },
    },
  },
});

const desk = { zone: 'America/Sao_Paulo', holidays: [brazil({ state: 'SP' })] };
export const calendars: Readonly<Record<'office' | 'saturdays', Calendar>> = {
  office: createCalendar({ ...desk, name: 'office', hours: { 'mon-fri': ['09:00-18:00'] } }),
  saturdays: createCalendar({
    ...desk,
    name: 'saturdays',
    hours: { 'mon-fri': ['09:00-18:00'], sat: ['09:00-13:00'] },
  }),
};

const span = { from: '2026-01-01T00:00:00-03:00', until: '2027-01-01T00:00:00-03:00' } as const;

/** Returns the rows of each seed. */
export function seeds(): Readonly<Record<string, readonly object[]>> {
  const rows = (make: (calendar: Calendar) => Iterable<object>) =>
    Object.values(calendars).flatMap((one) => [...make(one)]);
  return {
    sla_open_time_by_day: rows((one) => openTimeRows(one, { ...span, cut: 'day' })),
    sla_open_time_by_amount: rows((one) => openTimeRows(one, { ...span, cut: 'amount' })),
    sla_utc_offsets: rows((one) => utcOffsetRows(one, span)),
    sla_business_days: rows((one) => businessDayRows(one, span)),
    seed_targets: [...targetRows(catalog)],
    seed_policies: [...policyRows({ catalog })],
    seed_triggers: [...triggerRows({ catalog })],
  };
}

const field = (value: unknown): string => {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Formats rows as CSV with a header. */
export function csvOf(rows: readonly object[]): string {
  const lines = rows.map((row) => Object.values(row).map(field).join(','));
  return `${[Object.keys(rows[0] ?? {}).join(','), ...lines].join('\n')}\n`;
}

/** Whether this file was run and not imported, also through a link or without its extension. */
function isMain(): boolean {
  const path = process.argv[1] ?? '';
  const script = [path, `${path}.ts`].find((file) => existsSync(file));
  return script !== undefined && realpathSync(script) === realpathSync(fileURLToPath(import.meta.url));
}

if (isMain()) {
  for (const [name, rows] of Object.entries(seeds())) {
    const file = fileURLToPath(new URL(`seeds/${name}.csv`, import.meta.url));
    writeFileSync(file, csvOf(rows));
    console.log(`${file}: ${rows.length} rows`);
  }
}
