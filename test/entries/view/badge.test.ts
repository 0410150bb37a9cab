import type { EventOf } from 'prazo';
import {
  createCalendar,
  createSla,
  freezeCalendar,
  type MetricEvaluation,
  type MetricStatus,
  parseCalendar,
} from 'prazo';
import { type MetricBadge, metricBadge, textsIn } from 'prazo/view';
import { describe, expect, it } from 'vitest';
import { at, calendar, event, sla, ticket } from './desk';

type Metric = 'firstResponse' | 'resolution' | 'nextResponse';

interface Case {
  readonly situation: string;
  readonly args: Parameters<typeof ticket>;
  readonly metric?: Metric;
  readonly asOf: string;
  readonly looks: readonly [MetricBadge['tone'], MetricBadge['icon']];
  readonly en: string;
  readonly pt: string;
}

const agreed = (target: object): EventOf<typeof sla> =>
  ({ type: 'agreed', at: at('11-23 10:00'), target }) as unknown as EventOf<typeof sla>;

const CASES: readonly Case[] = [
  {
    situation: '4 h 30 min of business time before the due time',
    args: ['urgent'],
    asOf: '11-23 14:30',
    looks: ['neutral', 'clock'],
    en: '4h 30m left',
    pt: 'faltam 4 h 30 min',
  },
  {
    situation: '4 h 29 min 59 s of business time before the due time',
    args: ['urgent'],
    asOf: '11-23 14:30:01',
    looks: ['neutral', 'clock'],
    en: '4h 30m left',
    pt: 'faltam 4 h 30 min',
  },
  {
    situation: 'at risk',
    args: ['urgent'],
    asOf: '11-23 17:30',
    looks: ['warn', 'clock'],
    en: '1h 30m left',
    pt: 'faltam 1 h 30 min',
  },
  {
    situation: 'a millisecond before the due time',
    args: ['urgent'],
    asOf: '11-24 09:59:59.999',
    looks: ['warn', 'clock'],
    en: '1m left',
    pt: 'falta 1 min',
  },
  {
    situation: 'at the due time, which is not late',
    args: ['urgent'],
    asOf: '11-24 10:00',
    looks: ['warn', 'clock'],
    en: '1m left',
    pt: 'falta 1 min',
  },
  {
    situation: 'a millisecond after the due time',
    args: ['urgent'],
    asOf: '11-24 10:00:00.001',
    looks: ['bad', 'clock'],
    en: 'overdue by 0m',
    pt: 'atraso de 0 min',
  },
  {
    situation: 'late by a little less than two minutes',
    args: ['urgent'],
    asOf: '11-24 10:01:59.999',
    looks: ['bad', 'clock'],
    en: 'overdue by 1m',
    pt: 'atraso de 1 min',
  },
  {
    situation: 'late by an hour and ten minutes',
    args: ['urgent'],
    asOf: '11-24 11:10',
    looks: ['bad', 'clock'],
    en: 'overdue by 1h 10m',
    pt: 'atraso de 1 h 10 min',
  },
  {
    situation: 'at lunch',
    args: ['urgent'],
    asOf: '11-23 12:30',
    looks: ['neutral', 'moon'],
    en: '6h left · opens Mon 13:00',
    pt: 'faltam 6 h · abre seg., 13:00',
  },
  {
    situation: 'at night, one hour left',
    args: ['urgent'],
    asOf: '11-23 18:00',
    looks: ['warn', 'moon'],
    en: '1h left · opens Tue 09:00',
    pt: 'falta 1 h · abre ter., 09:00',
  },
  {
    situation: 'at lunch, late',
    args: ['urgent'],
    asOf: '11-24 12:15',
    looks: ['bad', 'moon'],
    en: 'overdue by 2h · opens Tue 13:00',
    pt: 'atraso de 2 h · abre ter., 13:00',
  },
  {
    situation: 'before a holiday and a weekend',
    args: ['urgent', [], at('11-19 17:00')],
    asOf: '11-19 18:00',
    looks: ['neutral', 'moon'],
    en: '7h left · opens Mon 09:00',
    pt: 'faltam 7 h · abre seg., 09:00',
  },
  {
    situation: 'before a recess of two weeks',
    args: ['urgent', [], at('12-18 17:00')],
    asOf: '12-18 18:00',
    looks: ['neutral', 'moon'],
    en: '7h left · opens Fri, Jan 1, 2027, 09:00',
    pt: 'faltam 7 h · abre sex., 1 de jan. de 2027, 09:00',
  },
  {
    situation: 'paused for two days',
    args: ['urgent', [event('paused', '11-23 11:00')]],
    asOf: '11-25 10:00',
    looks: ['neutral', 'pause'],
    en: 'paused · 7h left',
    pt: 'em pausa · faltam 7 h',
  },
  {
    situation: 'paused while at risk',
    args: ['urgent', [event('paused', '11-23 17:30')]],
    asOf: '11-23 20:00',
    looks: ['warn', 'pause'],
    en: 'paused · 1h 30m left',
    pt: 'em pausa · faltam 1 h 30 min',
  },
  {
    situation: 'paused while late',
    args: ['urgent', [event('paused', '11-24 11:00')]],
    asOf: '11-24 11:30',
    looks: ['bad', 'pause'],
    en: 'paused · overdue by 1h 30m',
    pt: 'em pausa · atraso de 1 h 30 min',
  },
  {
    situation: 'resolved in time',
    args: ['urgent', [event('resolved', '11-23 16:30')]],
    asOf: '12-01 10:00',
    looks: ['good', 'tick'],
    en: 'met, 2h 30m to spare',
    pt: 'cumprido com folga de 2 h 30 min',
  },
  {
    situation: 'resolved at the due time',
    args: ['urgent', [event('resolved', '11-24 10:00')]],
    asOf: '12-01 10:00',
    looks: ['good', 'tick'],
    en: 'met, 1m to spare',
    pt: 'cumprido com folga de 1 min',
  },
  {
    situation: 'resolved late',
    args: ['urgent', [event('resolved', '11-24 10:40:59')]],
    asOf: '12-01 10:00',
    looks: ['bad', 'cross'],
    en: 'late by 40m',
    pt: 'concluído com atraso de 40 min',
  },
  {
    situation: 'an elapsed target, at lunch',
    args: ['urgent', [], at('11-23 11:00')],
    metric: 'firstResponse',
    asOf: '11-23 12:15',
    looks: ['neutral', 'clock'],
    en: '45m left',
    pt: 'faltam 45 min',
  },
  {
    situation: 'a target of 7 days, 6 days and 30 min left',
    args: ['medium'],
    asOf: '11-24 09:30',
    looks: ['neutral', 'clock'],
    en: '6d 1h left',
    pt: 'faltam 6 dias 1 h',
  },
  {
    situation: 'a target of 7 days, 1 day left',
    args: ['medium'],
    asOf: '11-29 10:00',
    looks: ['warn', 'clock'],
    en: '1d left',
    pt: 'falta 1 dia',
  },
  {
    situation: 'a target of 90 s, 61 s left',
    args: ['low', [agreed({ seconds: 90 })]],
    asOf: '11-23 10:00:29.001',
    looks: ['neutral', 'clock'],
    en: '1m 1s left',
    pt: 'faltam 1 min 1 s',
  },
  {
    situation: 'a target of 90 s, at the due time',
    args: ['low', [agreed({ seconds: 90 })]],
    asOf: '11-23 10:01:30',
    looks: ['warn', 'clock'],
    en: '1s left',
    pt: 'falta 1 s',
  },
  {
    situation: 'a target to be agreed',
    args: ['low'],
    asOf: '11-24 09:30',
    looks: ['muted', 'dash'],
    en: 'target to be agreed',
    pt: 'prazo a combinar',
  },
  {
    situation: 'cancelled',
    args: ['urgent', [event('cancelled', '11-23 11:00')]],
    asOf: '11-24 09:30',
    looks: ['muted', 'dash'],
    en: 'cancelled',
    pt: 'cancelado',
  },
];

const statusOf = ({ args, metric = 'resolution', asOf }: Pick<Case, 'args' | 'metric' | 'asOf'>): MetricStatus =>
  (sla.status(ticket(...args), at(asOf)).metrics as Readonly<Record<string, MetricStatus>>)[metric] as MetricStatus;

const evaluationOf = ({ args, metric = 'resolution', asOf }: Case): MetricEvaluation =>
  (sla.evaluate(ticket(...args), at(asOf)).metrics as Readonly<Record<string, MetricEvaluation>>)[
    metric
  ] as MetricEvaluation;

describe.each(CASES)('the badge of a metric: $situation', (each) => {
  const english = () => metricBadge(statusOf(each), { language: 'en' });

  it('has its tone and icon', () => {
    const { tone, icon } = english();
    expect([tone, icon]).toEqual(each.looks);
  });

  it('has an English text', () => {
    expect(english().text).toBe(each.en);
  });

  it.each(['pt-BR', 'pt', 'pt-PT'])('has a Portuguese text for %s', (language) => {
    // European Portuguese has other abbreviations of weekdays.
    const text = metricBadge(statusOf(each), { language }).text;
    if (language === 'pt-PT') expect(text.slice(0, 6)).toBe(each.pt.slice(0, 6));
    else expect(text).toBe(each.pt);
  });

  it('is the same for an evaluation, shown in the zone of the calendar', () => {
    const options = { language: 'en', zone: 'America/Sao_Paulo' };
    const { datetime, ...same } = metricBadge(statusOf(each), options);
    const { datetime: inUtc, ...ofEvaluation } = metricBadge(evaluationOf(each), options);
    expect(ofEvaluation).toEqual(same);
    expect(inUtc && Date.parse(inUtc)).toBe(datetime && Date.parse(datetime));
  });

  it('is the same for an evaluation from JSON', () => {
    const stored = JSON.parse(JSON.stringify(evaluationOf(each))) as MetricEvaluation;
    expect(metricBadge(stored, { language: 'en' })).toEqual(metricBadge(evaluationOf(each), { language: 'en' }));
  });
});

const urgent = (asOf: string) => statusOf({ args: ['urgent'], asOf });
const titleOf = (metric: MetricStatus | MetricEvaluation, options = {}) =>
  metricBadge(metric, { language: 'en', ...options }).title.split(' · ');

describe('the title of a badge', () => {
  it('has the verdict, the phase, the due time in the zone of the calendar, and the elapsed time left', () => {
    expect(titleOf(urgent('11-23 14:30'))).toEqual([
      'on track',
      'running',
      'Due: Tue, Nov 24, 2026, 10:00',
      '19h 30m of elapsed time',
    ]);
    expect(metricBadge(urgent('11-23 17:30'), { language: 'pt-BR' }).title).toBe(
      'em risco · em andamento · Prazo: ter., 24 de nov. de 2026, 10:00 · 16 h 30 min de tempo corrido',
    );
  });

  it('of an elapsed target | has the business time left', () => {
    const metric = statusOf({ args: ['urgent', [], at('11-23 11:00')], metric: 'firstResponse', asOf: '11-23 11:30' });
    // Due at 13:00: 30 min of business time before lunch.
    expect(titleOf(metric).at(-1)).toBe('30m of business time');
  });

  it('of a paused clock | has the due time if it were resumed', () => {
    const paused = statusOf({ args: ['urgent', [event('paused', '11-23 11:00')]], asOf: '11-25 10:00' });
    expect(titleOf(paused).slice(0, 3)).toEqual(['on track', 'paused', 'Due if resumed now: Wed, Nov 25, 2026, 18:00']);
    expect(metricBadge(paused, { language: 'en' }).datetime).toBe('2026-11-25T18:00:00.000-03:00');
  });

  it('of a clock paused while late | has its due time', () => {
    const paused = statusOf({ args: ['urgent', [event('paused', '11-24 11:00')]], asOf: '11-24 11:30' });
    expect(titleOf(paused)[2]).toBe('Due: Tue, Nov 24, 2026, 10:00');
  });

  it('has the due time in the zone of the reader, too, if the text differs', () => {
    expect(titleOf(urgent('11-23 14:30'), { zone: 'Europe/Lisbon' })[2]).toBe(
      'Due: Tue, Nov 24, 2026, 10:00 (America/Sao_Paulo), Tue, Nov 24, 2026, 13:00 (Europe/Lisbon)',
    );
    expect(titleOf(urgent('11-23 14:30'), { zone: 'America/Bahia' })[2]).toBe('Due: Tue, Nov 24, 2026, 10:00');
  });

  it('of an evaluation | has the due time in the zone of the reader, or in UTC', () => {
    const { resolution } = sla.evaluate(ticket('urgent'), at('11-23 14:30')).metrics;
    expect(titleOf(resolution)[2]).toBe('Due: Tue, Nov 24, 2026, 13:00 (UTC)');
    expect(titleOf(resolution, { zone: 'Asia/Kathmandu' })[2]).toBe('Due: Tue, Nov 24, 2026, 18:45');
  });

  it('of a cancelled clock | has no amount', () => {
    const cancelled = statusOf({ args: ['urgent', [event('cancelled', '11-23 11:00')]], asOf: '11-24 11:30' });
    expect(titleOf(cancelled).slice(0, 2)).toEqual(['not judged', 'cancelled']);
    expect(titleOf(cancelled).join()).not.toContain('of elapsed time');
  });
});

describe('a badge', () => {
  it('has the due time as ISO 8601 and the used fraction of the budget', () => {
    const { datetime, used } = metricBadge(urgent('11-23 14:30'), { language: 'en' });
    expect([datetime, used]).toEqual(['2026-11-24T10:00:00.000-03:00', 3.5 / 8]);
  });

  it('of a late clock | has a used fraction of 1', () => {
    expect(metricBadge(urgent('11-25 14:30'), { language: 'en' }).used).toBe(1);
  });

  it.each([
    ['restarted', 'notJudged', 'restarted', 'reiniciado'],
    ['notStarted', 'onTrack', 'not started', 'não iniciado'],
    ['notStarted', 'noTarget', 'no target', 'sem prazo'],
    ['running', 'noTarget', 'no target', 'sem prazo'],
    ['notStarted', 'awaitingAgreement', 'target to be agreed', 'prazo a combinar'],
    ['cancelled', 'notJudged', 'cancelled', 'cancelado'],
  ] as const)('phase %s with verdict %s is muted: %s', (phase, verdict, en, pt) => {
    const metric = { ...urgent('11-23 14:30'), phase, verdict } as MetricStatus;
    const [english, portuguese] = [metricBadge(metric, { language: 'en' }), metricBadge(metric, { language: 'pt-BR' })];
    expect([english.tone, english.icon, english.text, portuguese.text]).toEqual(['muted', 'dash', en, pt]);
  });

  it('has the verdict as text if the calendar does not cover the overdue time', () => {
    const metric = urgent('11-24 11:10');
    const unknown = { ...metric, remaining: { business: undefined, wall: metric.remaining?.wall } } as MetricStatus;
    const { text, tone, title } = metricBadge(unknown, { language: 'en' });
    expect([text, tone, title.split(' · ').at(-1)]).toEqual(['late', 'bad', '1h 10m of elapsed time']);
  });

  it.each([
    [1, '5h left'],
    [2, '4h 30m left'],
    [3, '4h 30m left'],
  ] as const)('shows at most %i units', (units, text) => {
    expect(metricBadge(urgent('11-23 14:30'), { language: 'en', units }).text).toBe(text);
  });

  it('shows business time in days of hoursPerDay', () => {
    const eightHoursADay = createSla({
      catalog: sla.catalog,
      calendar: createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-17:00'] } }),
    });
    const high = { category: 'core', level: 'high', openedAt: '2026-11-23T09:00:00Z' } as const;
    const { resolution } = eightHoursADay.status(high, '2026-11-23T12:20:00Z').metrics;
    // 3 h 20 min of 16 business hours have elapsed.
    expect(metricBadge(resolution, { language: 'en' }).text).toBe('12h 40m left');
    expect(metricBadge(resolution, { language: 'en', hoursPerDay: 8 }).text).toBe('1d 5h left');
    expect(metricBadge(resolution, { language: 'en', hoursPerDay: 8, units: 3 }).text).toBe('1d 4h 40m left');
  });

  it('uses texts of the user', () => {
    const texts = { ...textsIn('en'), left: 'il reste {amount}', leftOne: 'il reste {amount}' };
    expect(metricBadge(urgent('11-23 14:30'), { language: 'fr', texts }).text).toBe('il reste 4h 30min');
  });

  it('keeps dollar signs in texts of the user', () => {
    const texts = { ...textsIn('en'), left: '$& {amount}' };
    expect(metricBadge(urgent('11-23 14:30'), { language: 'en', texts }).text).toBe('$& 4h 30m');
  });

  it('has English words in a language without texts', () => {
    expect(metricBadge(urgent('11-23 14:30'), { language: 'fr' }).text).toBe('4h 30min left');
  });

  it('is the same on a frozen calendar', () => {
    const frozen = parseCalendar(JSON.parse(JSON.stringify(freezeCalendar(calendar, { from: 2026, until: 2027 }))));
    expect(frozen.ok).toBe(true);
    if (!frozen.ok) return;
    const other = createSla({ catalog: sla.catalog, calendar: frozen.value });
    for (const asOf of ['11-23 12:30', '11-23 14:30', '11-24 11:10']) {
      const { resolution } = other.status(ticket('urgent'), at(asOf)).metrics;
      expect(metricBadge(resolution, { language: 'en', zone: 'Asia/Tokyo' })).toEqual(
        metricBadge(urgent(asOf), { language: 'en', zone: 'Asia/Tokyo' }),
      );
    }
  });
});
