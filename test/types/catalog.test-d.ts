import { describe, expectTypeOf, it } from 'vitest';
import type {
  CalendarId,
  Catalog,
  CategoryId,
  EventId,
  FeatureId,
  Impact,
  LevelId,
  MetricId,
  RequirementId,
  ServiceTypeId,
  TierId,
} from '../../src/catalog/catalog';
import type { CatalogDefinition } from '../../src/catalog/catalog-definition';
import { classifyImpact } from '../../src/catalog/classify';
import { defineCatalog, parseCatalog } from '../../src/catalog/define-catalog';
import { type Entitlement, entitlementOf } from '../../src/catalog/entitlement';
import { categoryOf, findTarget } from '../../src/catalog/find-target';
import { builtInMetrics } from '../../src/catalog/metric';
import { supportCatalog } from '../../src/catalog/support-catalog';
import type { AgreedTarget, DueRoll, Target, Unit } from '../../src/catalog/target';
import type { ParseResult } from '../../src/input/issue';

const labels = { 'pt-BR': 'nome', en: 'name' };

const catalog = defineCatalog({
  id: 'hosting',
  levels: { down: { labels }, slow: { labels } },
  categories: {
    site: { labels, features: { pages: labels, forms: labels }, targets: { down: { resolution: { hours: 4 } } } },
    mail: { labels, features: { inbox: labels } },
    other: { labels },
  },
  impact: { reach: ['all', 'one'], urgent: [true, false], known: [true] },
  rules: [{ when: { reach: 'all', known: true }, level: 'down' }],
  serviceTypes: { fault: { labels }, move: { labels, requires: { signed: labels, paid: labels } } },
  tiers: { vendor: { labels, targets: { site: { slow: { firstResponse: { days: 2 } } } } } },
});
type Hosting = typeof catalog;

const minimal = defineCatalog({ id: 'm', levels: { only: { labels } }, categories: { all: { labels } } });
type Minimal = typeof minimal;

type BuiltIn = 'firstResponse' | 'resolution' | 'nextResponse' | 'periodicUpdate';

describe('the ids of a catalog', () => {
  it('are inferred exactly', () => {
    expectTypeOf<CategoryId<Hosting>>().toEqualTypeOf<'site' | 'mail' | 'other'>();
    expectTypeOf<FeatureId<Hosting>>().toEqualTypeOf<'pages' | 'forms' | 'inbox'>();
    expectTypeOf<FeatureId<Hosting, 'mail'>>().toEqualTypeOf<'inbox'>();
    expectTypeOf<FeatureId<Hosting, 'other'>>().toEqualTypeOf<never>();
    expectTypeOf<LevelId<Hosting>>().toEqualTypeOf<'down' | 'slow'>();
    expectTypeOf<MetricId<Hosting>>().toEqualTypeOf<BuiltIn>();
    expectTypeOf<ServiceTypeId<Hosting>>().toEqualTypeOf<'fault' | 'move'>();
    expectTypeOf<RequirementId<Hosting, 'move'>>().toEqualTypeOf<'signed' | 'paid'>();
    expectTypeOf<RequirementId<Hosting, 'fault'>>().toEqualTypeOf<never>();
    expectTypeOf<TierId<Hosting>>().toEqualTypeOf<'vendor'>();
    expectTypeOf<Impact<Hosting>>().branded.toEqualTypeOf<{
      readonly reach?: 'all' | 'one';
      readonly urgent?: boolean;
      readonly known?: true;
    }>();
  });

  it('are never for a part that the definition omits', () => {
    expectTypeOf<ServiceTypeId<Minimal>>().toEqualTypeOf<never>();
    expectTypeOf<TierId<Minimal>>().toEqualTypeOf<never>();
    expectTypeOf<FeatureId<Minimal>>().toEqualTypeOf<never>();
    expectTypeOf<keyof Impact<Minimal>>().toEqualTypeOf<never>();
  });

  it('include own events, and calendars that targets name', () => {
    const own = defineCatalog({
      id: 'x',
      levels: { a: {}, b: {} },
      categories: {
        c: { targets: { a: { resolution: { hours: 1, calendar: 'night' } }, b: { resolution: null } } },
        d: { targets: { a: { firstResponse: { days: 1, calendar: 'day', by: '18:00' } } } },
      },
      tiers: { t: { targets: { c: { a: { resolution: { businessDays: 1, calendar: 'lab' } } } } } },
      serviceTypes: { s: { targets: { d: { b: { resolution: { months: 1, calendar: 'Far East' } } } } } },
      events: { assigned: {}, approved: { labels: 'Approved' } },
    });
    expectTypeOf<EventId<typeof own>>().toEqualTypeOf<'assigned' | 'approved'>();
    expectTypeOf<EventId<Minimal>>().toEqualTypeOf<never>();
    expectTypeOf<EventId<Catalog>>().toEqualTypeOf<string>();
    expectTypeOf<CalendarId<typeof own>>().toEqualTypeOf<'night' | 'day' | 'lab' | 'Far East'>();
    expectTypeOf<CalendarId<Minimal>>().toEqualTypeOf<never>();
    expectTypeOf<CalendarId<Catalog>>().toEqualTypeOf<string>();
    expectTypeOf<CalendarId<typeof supportCatalog>>().toEqualTypeOf<never>();
    const more = defineCatalog({ ...own, id: 'more' });
    expectTypeOf<CalendarId<typeof more>>().toEqualTypeOf<'night' | 'day' | 'lab' | 'Far East'>();
    expectTypeOf<EventId<typeof more>>().toEqualTypeOf<'assigned' | 'approved'>();
  });

  it('include own metrics', () => {
    const metrics = { ...builtInMetrics, waiting: { labels, starts: ['paused'], stops: ['resumed'] } } as const;
    const own = defineCatalog({ id: 'x', levels: { a: { labels } }, categories: { c: { labels } }, metrics });
    expectTypeOf<MetricId<typeof own>>().toEqualTypeOf<BuiltIn | 'waiting'>();
  });

  it('of the support catalog are exact', () => {
    type Support = typeof supportCatalog;
    expectTypeOf<CategoryId<Support>>().toEqualTypeOf<'core' | 'engagement' | 'admin'>();
    expectTypeOf<FeatureId<Support, 'core'>>().toEqualTypeOf<
      'environmentAccess' | 'contentConsumption' | 'missionProgress'
    >();
    expectTypeOf<FeatureId<Support, 'engagement'>>().toEqualTypeOf<'gamification' | 'chatbot' | 'notifications'>();
    expectTypeOf<FeatureId<Support, 'admin'>>().toEqualTypeOf<
      'platformAppearance' | 'spaces' | 'comments' | 'termsOfService' | 'standardReports'
    >();
    expectTypeOf<LevelId<Support>>().toEqualTypeOf<'urgent' | 'high' | 'medium' | 'low'>();
    expectTypeOf<MetricId<Support>>().toEqualTypeOf<BuiltIn>();
    expectTypeOf<ServiceTypeId<Support>>().toEqualTypeOf<'incident' | 'premiumRequest'>();
    expectTypeOf<RequirementId<Support, 'premiumRequest'>>().toEqualTypeOf<
      'premiumSupport' | 'environmentAdministrator' | 'mappedItem'
    >();
    expectTypeOf<TierId<Support>>().toEqualTypeOf<'specialised'>();
    expectTypeOf<Impact<Support>>().branded.toEqualTypeOf<{
      readonly usability?: 'unusable' | 'partlyUsable' | 'usable';
      readonly affected?: 'everyone' | 'some';
      readonly workaround?: boolean;
      readonly improvement?: boolean;
    }>();
  });

  it('are strings in a catalog known only at run time', () => {
    expectTypeOf(parseCatalog).returns.toEqualTypeOf<ParseResult<Catalog>>();
    expectTypeOf<LevelId<Catalog>>().toEqualTypeOf<string>();
    expectTypeOf<FeatureId<Catalog>>().toEqualTypeOf<string>();
    expectTypeOf<Hosting>().toExtend<Catalog>();
    expectTypeOf<Minimal>().toExtend<Catalog>();
    expectTypeOf(supportCatalog).toExtend<Catalog>();
    expectTypeOf<Hosting>().toExtend<CatalogDefinition>();
    expectTypeOf(defineCatalog({} as CatalogDefinition)).toExtend<Catalog>();
  });

  it('stay exact in a catalog made from another catalog', () => {
    const again = defineCatalog(catalog);
    expectTypeOf<LevelId<typeof again>>().toEqualTypeOf<'down' | 'slow'>();
    expectTypeOf<FeatureId<typeof again>>().toEqualTypeOf<'pages' | 'forms' | 'inbox'>();
  });
});

describe('functions of a catalog', () => {
  it('return ids of the catalog', () => {
    expectTypeOf(classifyImpact(catalog, { reach: 'all' })).toEqualTypeOf<'down' | 'slow'>();
    expectTypeOf(categoryOf(catalog, 'pages')).toEqualTypeOf<'site' | 'mail' | 'other' | undefined>();
    expectTypeOf(entitlementOf(catalog, 'move', { signed: true, paid: true })).toEqualTypeOf<
      Entitlement<'signed' | 'paid'>
    >();
    expectTypeOf(findTarget(catalog, { category: 'site', level: 'down', metric: 'resolution' })).toEqualTypeOf<
      Target | undefined
    >();
  });

  it('reject unknown ids', () => {
    const cell = { category: 'site', level: 'down', metric: 'resolution' } as const;
    // @ts-expect-error no such level
    findTarget(catalog, { ...cell, level: 'urgnt' });
    // @ts-expect-error no such category
    findTarget(catalog, { ...cell, category: 'core' });
    // @ts-expect-error no such metric
    findTarget(catalog, { ...cell, metric: 'response' });
    // @ts-expect-error no such service type
    findTarget(catalog, { ...cell, service: 'premiumRequest' });
    // @ts-expect-error no such tier
    findTarget(catalog, { ...cell, tier: 'specialised' });
    // @ts-expect-error no such feature
    categoryOf(catalog, 'spaces');
    // @ts-expect-error no such value
    classifyImpact(catalog, { reach: 'none' });
    // @ts-expect-error no such fact
    classifyImpact(catalog, { affected: 'some' });
    // @ts-expect-error a requirement is missing
    entitlementOf(catalog, 'move', { signed: true });
    // @ts-expect-error no such requirement
    entitlementOf(catalog, 'move', { signed: true, paid: true, met: true });
  });
});

describe('a definition', () => {
  const base = { id: 'x', levels: { high: { labels }, low: { labels } }, categories: { c: { labels } } };

  it('refers only to ids that it defines', () => {
    // @ts-expect-error no such level
    defineCatalog({ ...base, categories: { c: { labels, targets: { hgh: { resolution: 'agreed' } } } } });
    // @ts-expect-error no such metric
    defineCatalog({ ...base, categories: { c: { labels, targets: { high: { resolved: 'agreed' } } } } });
    // @ts-expect-error no such category
    defineCatalog({ ...base, tiers: { t: { labels, targets: { d: {} } } } });
    // @ts-expect-error no such level
    defineCatalog({ ...base, tiers: { t: { labels, targets: { c: { medium: {} } } } } });
    // @ts-expect-error no such category
    defineCatalog({ ...base, serviceTypes: { s: { labels, targets: { d: {} } } } });
    const impact = { reach: ['all', 'one'] } as const;
    // @ts-expect-error no such level
    defineCatalog({ ...base, impact, rules: [{ when: { reach: 'all' }, level: 'medium' }] });
    // @ts-expect-error no such fact
    defineCatalog({ ...base, impact, rules: [{ when: { size: 'all' }, level: 'high' }] });
    // @ts-expect-error no such value
    defineCatalog({ ...base, impact, rules: [{ when: { reach: 'none' }, level: 'high' }] });
    const metrics = { only: { labels, starts: ['opened'], stops: ['resolved'] } } as const;
    // @ts-expect-error own metrics replace the built-in ones
    defineCatalog({ ...base, metrics, categories: { c: { labels, targets: { high: { resolution: 'agreed' } } } } });
  });

  it('names events, metrics and tiers in its metrics', () => {
    const more = { ...base, events: { assigned: {} }, tiers: { second: {} } };
    const timed = { starts: ['opened'], stops: ['resolved'] } as const;
    defineCatalog({
      ...more,
      metrics: {
        m: {
          starts: ['assigned', { event: 'escalated', tiers: ['second'] }],
          stops: [{ event: 'resolved', reasons: ['fixed'], by: ['agent'] }],
          pauses: [
            { on: [{ event: 'paused', reasons: ['customer'] }], until: ['resumed'] },
            { on: ['opened'], until: ['assigned'] },
          ],
          cancels: ['reopened'],
          resets: ['restarted'],
          reclassification: { level: 'restart', tier: undefined },
          reopening: 'newCycle',
        },
        n: { ...timed, follows: 'm', reclassification: 'carryElapsed' },
      },
    });
    // @ts-expect-error no such event
    defineCatalog({ ...more, metrics: { m: { ...timed, cancels: ['approved'] } } });
    // @ts-expect-error no such metric
    defineCatalog({ ...more, metrics: { m: { ...timed, follows: 'n' } } });
    // @ts-expect-error no such tier
    defineCatalog({ ...more, metrics: { m: { ...timed, resets: [{ event: 'escalated', tiers: ['third'] }] } } });
    // @ts-expect-error no such policy
    defineCatalog({ ...more, metrics: { m: { ...timed, reclassification: { level: 'reset' } } } });
    // @ts-expect-error no such change
    defineCatalog({ ...more, metrics: { m: { ...timed, reclassification: { impact: 'restart' } } } });
    // @ts-expect-error the metric that nextResponse follows is missing
    defineCatalog({ ...more, metrics: { nextResponse: builtInMetrics.nextResponse } });
  });

  it('has no unknown key', () => {
    // @ts-expect-error no such key
    defineCatalog({ ...base, categories: { c: { labels, feature: {} } } });
    // @ts-expect-error no such event
    defineCatalog({ ...base, metrics: { m: { labels, starts: ['begun'], stops: ['resolved'] } } });
  });
});

describe('a target', () => {
  it('may be in each unit', () => {
    type AmountIn<U extends Unit> = U extends Unit ? { readonly [K in U]: number } : never;
    expectTypeOf<AmountIn<Unit>>().toExtend<Target>();
    expectTypeOf<AmountIn<Unit>>().toExtend<AgreedTarget>();
  });

  it('has one unit, and the options of that unit', () => {
    expectTypeOf<{ seconds: number }>().toExtend<Target>();
    expectTypeOf<{ hours: number }>().toExtend<Target>();
    expectTypeOf<{ minutes: number; from: 'nextOpening'; calendar: string }>().toExtend<Target>();
    expectTypeOf<{ businessSeconds: number; calendar: string }>().toExtend<Target>();
    expectTypeOf<{ days: number; by: string; roll: 'nearest'; from: 'nextOpening' }>().toExtend<Target>();
    expectTypeOf<{ months: number; by: string; roll: 'preceding'; calendar: string }>().toExtend<Target>();
    expectTypeOf<{ businessDays: number; by: string; cutoff: string }>().toExtend<Target>();
    expectTypeOf<'agreed'>().toExtend<Target>();
    expectTypeOf<{ hours: number; minutes: number }>().not.toExtend<Target>();
    expectTypeOf<{ hour: number }>().not.toExtend<Target>();
    expectTypeOf<{ hours: string }>().not.toExtend<Target>();
    expectTypeOf<{ due: string }>().not.toExtend<Target>();
    expectTypeOf<{ days: number; roll: 'following' | 'next' }>().not.toExtend<Target>();
    // @ts-expect-error 'hour' does not exist. Did you mean to write 'hours'?
    const misspelt: Target = { hour: 4 };
    // @ts-expect-error two units
    const twice: Target = { hours: 1, minutes: 30 };
    // @ts-expect-error business days have no roll
    const rolled: Target = { businessDays: 1, roll: 'following' };
    // @ts-expect-error hours have no time of day
    const timed: Target = { hours: 1, by: '12:00' };
    // @ts-expect-error civil days have no cutoff
    const cut: Target = { days: 1, cutoff: '12:00' };
    // @ts-expect-error months have no from
    const opened: Target = { months: 1, from: 'nextOpening' };
    // @ts-expect-error business time has no from
    const open: Target = { businessHours: 1, from: 'nextOpening' };
    expectTypeOf([misspelt, twice, rolled, timed, cut, opened, open]).toExtend<Target[]>();
  });

  it('has options that may be undefined', () => {
    expectTypeOf<{ hours: number; calendar: string | undefined; from: undefined }>().toExtend<Target>();
    expectTypeOf<{ days: number; by: string | undefined; roll: DueRoll | undefined }>().toExtend<Target>();
    expectTypeOf<{ businessDays: number; cutoff: undefined; hours: undefined }>().toExtend<Target>();
    expectTypeOf<{ due: Date; roll: undefined; calendar: undefined }>().toExtend<AgreedTarget>();
  });

  it('may be limited to the names of the calendars', () => {
    expectTypeOf<{ hours: number; calendar: 'night' }>().toExtend<Target<'night' | 'day'>>();
    expectTypeOf<{ hours: number; calendar: 'noon' }>().not.toExtend<Target<'night' | 'day'>>();
    expectTypeOf<{ due: Date; calendar: 'noon' }>().not.toExtend<AgreedTarget<'night'>>();
    expectTypeOf<Target<'night'>>().toExtend<Target>();
    expectTypeOf<AgreedTarget<'night'>>().toExtend<AgreedTarget>();
  });

  it('that was agreed may be an instant, and is not `agreed`', () => {
    expectTypeOf<{ due: string }>().toExtend<AgreedTarget>();
    expectTypeOf<{ due: Date }>().toExtend<AgreedTarget>();
    expectTypeOf<{ due: Date; roll: 'nearest'; calendar: string }>().toExtend<AgreedTarget>();
    expectTypeOf<{ hours: number }>().toExtend<AgreedTarget>();
    expectTypeOf<'agreed'>().not.toExtend<AgreedTarget>();
    expectTypeOf<{ due: Date; by: string }>().not.toExtend<AgreedTarget>();
    // @ts-expect-error an instant and an amount
    const both: AgreedTarget = { due: 0, hours: 1 };
    // @ts-expect-error an instant has no separate time of day
    const timed: AgreedTarget = { due: 0, by: '12:00' };
    expectTypeOf([both, timed]).toExtend<AgreedTarget[]>();
  });
});

describe('a catalog', () => {
  it('is readonly throughout', () => {
    // @ts-expect-error readonly
    catalog.id = 'other';
    // @ts-expect-error readonly
    catalog.levels.down.labels.en = 'other';
    // @ts-expect-error readonly
    catalog.categories.site.targets.down = {};
    // @ts-expect-error readonly
    supportCatalog.categories.core.features.environmentAccess = labels;
    // @ts-expect-error readonly
    supportCatalog.rules.push({ when: {}, level: 'low' });
    // @ts-expect-error readonly
    builtInMetrics.resolution.starts[0] = 'resolved';
    const target = findTarget(catalog, { category: 'site', level: 'down', metric: 'resolution' });
    if (target !== undefined && target !== 'agreed' && target.hours !== undefined) {
      // @ts-expect-error readonly
      target.hours = 1;
    }
  });
});
