/* Writes the drawings of the guides to docs/media: `npx tsx --tsconfig docs/tsconfig.json docs/examples/drawings.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createCalendar,
  createSla,
  type ReclassificationPolicy,
  type ReopeningPolicy,
  supportCatalog,
  type Ticket,
} from 'prazo';
import { draw, type Mark, type Stretch } from './drawing';
import { floors } from './floors';
import { model } from './model';

const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });

interface Policies {
  readonly reclassification?: ReclassificationPolicy;
  readonly reopening?: ReopeningPolicy;
}
type SupportTicket = Ticket<typeof supportCatalog>;

const raised: SupportTicket = {
  category: 'core',
  level: 'high',
  openedAt: '2026-11-23T10:00:00-03:00',
  events: [{ type: 'reclassified', at: '2026-11-23T15:00:00-03:00', level: 'urgent' }],
};
const again: SupportTicket = {
  category: 'core',
  level: 'urgent',
  openedAt: '2026-11-23T10:00:00-03:00',
  events: [
    { type: 'resolved', at: '2026-11-23T14:00:00-03:00' },
    { type: 'reopened', at: '2026-11-24T11:00:00-03:00' },
  ],
};

/** The lines of text at the opening, at each event, and at the due time. */
interface Told {
  readonly opened: string;
  readonly events: readonly (readonly string[])[];
  readonly due?: readonly string[];
}

/** Draws the resolution of a ticket under some policies: when time counts, and when it is due. */
function drawing(title: string, policies: Policies, ticket: SupportTicket, asOf: string, told: Told): string {
  const sla = createSla({ catalog: supportCatalog, calendar, ...policies });
  const status = sla.status(ticket, asOf).metrics.resolution;
  const explanation = sla.explain(ticket, 'resolution', asOf);
  const due = status.due?.toMillis() ?? Number.POSITIVE_INFINITY;
  const stretches = [
    ...status.cycles.map(
      ({ phase, startedAt, stoppedAt }): Stretch => ({
        from: startedAt?.toMillis() ?? 0,
        until: stoppedAt?.toMillis() ?? status.startedAt?.toMillis() ?? 0,
        kind: phase === 'restarted' ? 'dropped' : 'counted',
      }),
    ),
    ...[...(explanation?.segments ?? []), ...(explanation?.ahead ?? [])]
      .filter(({ counted }) => counted.toMillis() > 0)
      .map(({ from, until }): Stretch => {
        const isAhead = from.toMillis() >= Date.parse(asOf);
        const kind = from.toMillis() >= due ? 'late' : isAhead ? 'ahead' : 'counted';
        return { from: from.toMillis(), until: until.toMillis(), kind };
      }),
  ];
  const at = (event: number): number => Date.parse(String(ticket.events?.[event]?.at));
  const marks: Mark[] = [
    { at: Date.parse(String(ticket.openedAt)), lines: [told.opened] },
    ...told.events.map((lines, event) => ({ at: at(event), lines })),
    ...(told.due === undefined ? [] : [{ at: due, lines: told.due }]),
  ];
  const end = Math.max(...marks.map((mark) => mark.at));
  return draw({
    title,
    calendar,
    marks: marks.sort((a, b) => a.at - b.at),
    stretches: stretches
      .filter(({ from }) => from < end)
      .map((stretch) => ({ ...stretch, until: Math.min(stretch.until, end) })),
  });
}

const MONDAY = '2026-11-23T17:00:00-03:00';
const TUESDAY = '2026-11-24T12:00:00-03:00';

const underReclassification = (policy: ReclassificationPolicy, change: readonly string[], due: readonly string[]) =>
  drawing(`The policy ${policy}`, { reclassification: policy }, raised, MONDAY, {
    opened: 'opened',
    events: [change],
    due,
  });

const underReopening = (
  policy: ReopeningPolicy,
  resolved: readonly string[],
  reopened: string | undefined,
  due?: readonly string[],
) =>
  drawing(`The policy ${policy}`, { reopening: policy }, again, TUESDAY, {
    opened: 'opened',
    events: [resolved, ...(reopened === undefined ? [] : [[reopened]])],
    ...(due === undefined ? {} : { due }),
  });

/** The drawings of the guides, by their file names. */
export const drawings: Readonly<Record<string, string>> = {
  'floors.svg': floors,
  'model.svg': model,
  'policy-retroactive.svg': underReclassification('retroactive', ['urgent'], ['due: 8 h from the opening']),
  'policy-restart.svg': underReclassification('restart', ['urgent:', 'starts again'], ['due: 8 h from the change']),
  'policy-carry-elapsed.svg': underReclassification('carryElapsed', ['urgent'], ['due: 3 h left of 8 h']),
  'policy-exclude.svg': underReopening('exclude', ['resolved'], 'reopened', ['due: 4 h left of 8 h']),
  'policy-continue.svg': underReopening('continue', ['resolved'], 'reopened, and late', ['due']),
  'policy-new-cycle.svg': underReopening('newCycle', ['resolved:', 'met'], 'reopened', [
    'due: 8 h from',
    'the reopening',
  ]),
  'policy-ignore.svg': underReopening('ignore', ['resolved:', 'met'], undefined),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, svg] of Object.entries(drawings))
    writeFileSync(fileURLToPath(new URL(`../media/${file}`, import.meta.url)), `${svg}\n`);
}
