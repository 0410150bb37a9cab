import { describe, expect, it } from 'vitest';
import { checkCatalog } from '../../src/catalog/check-catalog';
import { classifyImpact } from '../../src/catalog/classify';
import { entitlementOf } from '../../src/catalog/entitlement';
import { categoryOf, findTarget } from '../../src/catalog/find-target';
import { supportCatalog } from '../../src/catalog/support-catalog';
import { labelOf } from '../../src/input/labels';

/** The published tables of the support catalog. */
const TARGETS = [
  ['core', 'urgent', { hours: 2 }, { businessHours: 8 }],
  ['core', 'high', { hours: 4 }, { businessHours: 16 }],
  ['core', 'medium', { hours: 8 }, { days: 7 }],
  ['core', 'low', { hours: 16 }, 'agreed'],
  ['engagement', 'urgent', { hours: 4 }, { businessHours: 16 }],
  ['engagement', 'high', { hours: 8 }, { days: 7 }],
  ['engagement', 'medium', { hours: 8 }, { days: 10 }],
  ['engagement', 'low', { hours: 16 }, 'agreed'],
  ['admin', 'urgent', { hours: 8 }, { businessHours: 16 }],
  ['admin', 'high', { hours: 8 }, { days: 7 }],
  ['admin', 'medium', { hours: 8 }, { days: 10 }],
  ['admin', 'low', { hours: 16 }, 'agreed'],
] as const;

const CATEGORIES = [
  [
    'core',
    'Funcionalidades Core',
    {
      environmentAccess: 'Environment access',
      contentConsumption: 'Content loading, consumption and completion',
      missionProgress: 'Mission progress',
    },
  ],
  [
    'engagement',
    'Funcionalidades de Engajamento',
    { gamification: 'Gamification', chatbot: 'Chatbot', notifications: 'Notifications' },
  ],
  [
    'admin',
    'Ferramentas administrativas',
    {
      platformAppearance: 'Platform appearance (logo, terms of use…)',
      spaces: 'Spaces',
      comments: 'Comments',
      termsOfService: 'Terms of service',
      standardReports: "The product's standard reports",
    },
  ],
] as const;

/** Level, name, and patterns of its situation and communication in each language. */
const LEVELS = [
  [
    'urgent',
    'Urgente',
    'Urgent',
    /não pode ser usada de forma alguma/,
    /cannot be used at all/,
    ['statusPage', 'ticket'],
  ],
  ['high', 'Alto', 'High', /só pode ser usada em parte/, /can only be used in part/, ['statusPage', 'ticket']],
  ['medium', 'Médio', 'Medium', /alguns usuários ou empresas/, /some users or companies/, ['ticket']],
  [
    'low',
    'Baixo',
    'Low',
    /contornar.+melhoria.+depende/,
    /workaround.+improvement.+depends/,
    ['ticket', 'customerSuccess'],
  ],
] as const;

const COMMUNICATION = {
  urgent: [/página de status.+ticket/, /status page.+ticket/],
  high: [/página de status.+ticket/, /status page.+ticket/],
  medium: [/ticket/, /ticket/],
  low: [/ticket.+CSM/, /ticket.+CSM \(customer success manager\)/],
} as const;

describe('the support catalog', () => {
  it('has its three categories, four levels, two service types and one tier, in this order', () => {
    expect(Object.keys(supportCatalog.categories)).toEqual(['core', 'engagement', 'admin']);
    expect(Object.keys(supportCatalog.levels)).toEqual(['urgent', 'high', 'medium', 'low']);
    expect(Object.keys(supportCatalog.serviceTypes)).toEqual(['incident', 'premiumRequest']);
    expect(Object.keys(supportCatalog.tiers)).toEqual(['specialised']);
  });

  it.each(CATEGORIES)('%s is "%s" and has its features', (id, name, features) => {
    const category = supportCatalog.categories[id];
    expect(category.labels).toMatchObject({ 'pt-BR': name });
    const english = Object.entries(category.features).map(([feature, labels]) => [
      feature,
      labelOf(labels, feature, 'en'),
    ]);
    expect(Object.fromEntries(english)).toEqual(features);
  });

  it('knows the category of each feature', () => {
    for (const [id, , features] of CATEGORIES) {
      for (const feature of Object.keys(features)) expect(categoryOf(supportCatalog, feature as never)).toBe(id);
    }
  });

  it.each(TARGETS)('promises for %s, %s: first response %j, resolution %j', (category, level, response, resolution) => {
    expect(supportCatalog.categories[category].targets[level]).toEqual({ firstResponse: response, resolution });
    expect(findTarget(supportCatalog, { category, level, metric: 'firstResponse' })).toEqual(response);
    expect(findTarget(supportCatalog, { category, level, metric: 'resolution' })).toEqual(resolution);
  });

  it('has no other targets', () => {
    const cells = Object.values(supportCatalog.categories).flatMap(({ targets }) => Object.values(targets));
    expect(cells.flatMap((cell) => Object.keys(cell ?? {}))).toHaveLength(2 * TARGETS.length);
    expect(findTarget(supportCatalog, { category: 'core', level: 'urgent', metric: 'nextResponse' })).toBeUndefined();
  });

  it('promises its targets for the mean', () => {
    expect(supportCatalog.average).toBe(true);
  });

  it.each(LEVELS)('level %s is "%s", "%s"', (id, portuguese, english, situacao, situation, channels) => {
    const level = supportCatalog.levels[id];
    expect(level.labels).toEqual({ 'pt-BR': portuguese, en: english });
    expect(labelOf(level.situation, '', 'pt-BR')).toMatch(situacao);
    expect(labelOf(level.situation, '', 'en')).toMatch(situation);
    expect(level.channels).toEqual(channels);
    expect(labelOf(level.communication, '', 'pt-BR')).toMatch(COMMUNICATION[id][0]);
    expect(labelOf(level.communication, '', 'en')).toMatch(COMMUNICATION[id][1]);
  });

  it('says at medium that use and training continue', () => {
    const { situation } = supportCatalog.levels.medium;
    expect(labelOf(situation, '', 'pt-BR')).toMatch(/uso e os treinamentos/);
    expect(labelOf(situation, '', 'en')).toMatch(/use and training/);
  });

  it('describes an incident', () => {
    const { labels, description, requires } = supportCatalog.serviceTypes.incident;
    expect(labels).toEqual({ 'pt-BR': 'Incidentes e dúvidas', en: 'Incidents and questions' });
    expect(labelOf(description, '', 'en')).toMatch(/unknown event.+stops or degrades.+functionality.+number of users/);
    expect(labelOf(description, '', 'pt-BR')).toMatch(
      /evento desconhecido.+interrompa ou degrade.+funcionalidade.+número de usuários/,
    );
    expect(requires).toEqual({});
  });

  it('describes a premium request and its requirements', () => {
    const { description, requires } = supportCatalog.serviceTypes.premiumRequest;
    expect(labelOf(description, '', 'en')).toMatch(/users, contents, missions/);
    expect(labelOf(description, '', 'pt-BR')).toMatch(/usuários, conteúdos, missões/);
    expect(Object.entries(requires).map(([id, labels]) => [id, labelOf(labels, id, 'en')])).toEqual([
      ['premiumSupport', 'Only for customers with premium support.'],
      ['environmentAdministrator', 'Only when the administrator of the environment asks for it.'],
      ['mappedItem', 'Only for items already mapped, with a predefined flow.'],
    ]);
  });

  it('gives a premium request no target in any cell', () => {
    for (const [category, level] of TARGETS) {
      for (const metric of ['firstResponse', 'resolution'] as const) {
        const service = 'premiumRequest';
        expect(findTarget(supportCatalog, { service, category, level, metric })).toBeUndefined();
        expect(findTarget(supportCatalog, { service, tier: 'specialised', category, level, metric })).toBeUndefined();
      }
    }
  });

  it('grants a premium request if all requirements are met, and refuses it with every reason', () => {
    const all = { premiumSupport: true, environmentAdministrator: true, mappedItem: true };
    const { premiumSupport, environmentAdministrator, mappedItem } =
      supportCatalog.serviceTypes.premiumRequest.requires;
    expect(entitlementOf(supportCatalog, 'premiumRequest', all)).toEqual({ entitled: true });
    expect(entitlementOf(supportCatalog, 'premiumRequest', { ...all, mappedItem: false })).toEqual({
      entitled: false,
      reasons: [{ id: 'mappedItem', labels: mappedItem }],
    });
    const none = { premiumSupport: false, environmentAdministrator: false, mappedItem: true };
    expect(entitlementOf(supportCatalog, 'premiumRequest', none)).toEqual({
      entitled: false,
      reasons: [
        { id: 'premiumSupport', labels: premiumSupport },
        { id: 'environmentAdministrator', labels: environmentAdministrator },
      ],
    });
  });

  it('applies its targets in the specialised tier, which has no targets', () => {
    for (const [category, level, firstResponse, resolution] of TARGETS) {
      const cell = { tier: 'specialised', category, level } as const;
      expect(findTarget(supportCatalog, { ...cell, metric: 'firstResponse' })).toEqual(firstResponse);
      expect(findTarget(supportCatalog, { ...cell, metric: 'resolution' })).toEqual(resolution);
    }
  });

  it('gets no warnings', () => {
    expect(checkCatalog(supportCatalog)).toEqual([]);
  });
});

/** Every combination of facts about an incident that is not an improvement. */
const IMPACTS = [
  ['unusable', 'everyone', false, 'urgent'],
  ['unusable', 'everyone', true, 'urgent'],
  ['unusable', 'some', false, 'medium'],
  ['unusable', 'some', true, 'low'],
  ['partlyUsable', 'everyone', false, 'high'],
  ['partlyUsable', 'everyone', true, 'low'],
  ['partlyUsable', 'some', false, 'medium'],
  ['partlyUsable', 'some', true, 'low'],
  ['usable', 'everyone', false, 'low'],
  ['usable', 'everyone', true, 'low'],
  ['usable', 'some', false, 'low'],
  ['usable', 'some', true, 'low'],
] as const;

describe('the level of an impact', () => {
  it.each(IMPACTS)('%s for %s, workaround %s: %s', (usability, affected, workaround, level) => {
    const impact = { usability, affected, workaround };
    expect(classifyImpact(supportCatalog, impact)).toBe(level);
    expect(classifyImpact(supportCatalog, { ...impact, improvement: false })).toBe(level);
  });

  it.each(IMPACTS)('%s for %s, workaround %s, but an improvement: low', (usability, affected, workaround) => {
    expect(classifyImpact(supportCatalog, { usability, affected, workaround, improvement: true })).toBe('low');
  });

  it.each([
    [{ improvement: true }, 'low'],
    [{ usability: 'unusable', affected: 'everyone' }, 'urgent'],
    [{ usability: 'partlyUsable', affected: 'everyone' }, 'high'],
    [{ affected: 'some' }, 'medium'],
    [{ usability: 'usable' }, 'low'],
    [{ workaround: true }, 'low'],
  ] as const)('%j is enough for %s', (impact, level) => {
    expect(classifyImpact(supportCatalog, impact)).toBe(level);
  });

  it('never falls if the impact grows', () => {
    const usability = ['usable', 'partlyUsable', 'unusable'];
    const rank = Object.keys(supportCatalog.levels).toReversed();
    for (const [use, reach, workaround, level] of IMPACTS) {
      for (const [worseUse, widerReach, stillWorkaround, higher] of IMPACTS) {
        const isWorse =
          usability.indexOf(worseUse) >= usability.indexOf(use) &&
          (reach === 'some' || widerReach === 'everyone') &&
          (workaround || !stillWorkaround);
        if (isWorse) expect(rank.indexOf(higher)).toBeGreaterThanOrEqual(rank.indexOf(level));
      }
    }
  });
});
