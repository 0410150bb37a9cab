import type { Catalog } from './catalog';
import { ownCatalog } from './define-catalog';
import type { BuiltInMetrics } from './metric';

/** The ids of {@link supportCatalog}. */
export interface SupportIds {
  readonly categories: {
    readonly core: 'environmentAccess' | 'contentConsumption' | 'missionProgress';
    readonly engagement: 'gamification' | 'chatbot' | 'notifications';
    readonly admin: 'platformAppearance' | 'spaces' | 'comments' | 'termsOfService' | 'standardReports';
  };
  readonly levels: 'urgent' | 'high' | 'medium' | 'low';
  readonly metrics: keyof BuiltInMetrics;
  readonly serviceTypes: {
    readonly incident: never;
    readonly premiumRequest: 'premiumSupport' | 'environmentAdministrator' | 'mappedItem';
  };
  readonly tiers: 'specialised';
  readonly impact: {
    readonly usability: 'unusable' | 'partlyUsable' | 'usable';
    readonly affected: 'everyone' | 'some';
    readonly workaround: boolean;
    readonly improvement: boolean;
  };
  readonly events: never;
  readonly calendars: never;
}

/**
 * The support catalog of a learning platform: incidents and premium requests, three categories of features, four levels, and
 * a target for each category and level. Its targets are also promised for the mean of many tickets.
 */
export const supportCatalog: Catalog<SupportIds> = /* @__PURE__ */ ownCatalog({
  id: 'support',
  labels: { 'pt-BR': 'Catálogo de suporte', en: 'Support catalog' },
  average: true,
  serviceTypes: {
    incident: {
      labels: { 'pt-BR': 'Incidentes e dúvidas', en: 'Incidents and questions' },
      description: {
        'pt-BR':
          'Qualquer evento desconhecido que interrompa ou degrade um serviço, classificado pelo tipo de funcionalidade e pelo número de usuários afetados.',
        en: 'Any unknown event that stops or degrades a service, classified by the type of functionality and the number of users affected.',
      },
    },
    premiumRequest: {
      labels: { 'pt-BR': 'Solicitação premium', en: 'Premium request' },
      description: {
        'pt-BR': 'Cadastro de usuários, conteúdos, missões e itens semelhantes, feito pela equipe de suporte.',
        en: 'Registration of users, contents, missions and similar items, done by the support team.',
      },
      requires: {
        premiumSupport: {
          'pt-BR': 'Somente para clientes com suporte premium.',
          en: 'Only for customers with premium support.',
        },
        environmentAdministrator: {
          'pt-BR': 'Somente a pedido do administrador do ambiente.',
          en: 'Only when the administrator of the environment asks for it.',
        },
        mappedItem: {
          'pt-BR': 'Somente para itens já mapeados, com fluxo predefinido.',
          en: 'Only for items already mapped, with a predefined flow.',
        },
      },
      targets: {},
    },
  },
  levels: {
    urgent: {
      labels: { 'pt-BR': 'Urgente', en: 'Urgent' },
      situation: {
        'pt-BR': 'A plataforma inteira ou uma de suas funcionalidades não pode ser usada de forma alguma.',
        en: 'The whole platform, or one of its features, cannot be used at all.',
      },
      communication: {
        'pt-BR': 'Registrado na página de status e acompanhado por atualizações no ticket.',
        en: 'Listed on the status page and followed up in updates of the ticket.',
      },
      channels: ['statusPage', 'ticket'],
    },
    high: {
      labels: { 'pt-BR': 'Alto', en: 'High' },
      situation: {
        'pt-BR': 'A plataforma ou uma de suas funcionalidades só pode ser usada em parte.',
        en: 'The platform, or one of its features, can only be used in part.',
      },
      communication: {
        'pt-BR': 'Registrado na página de status e acompanhado por atualizações no ticket.',
        en: 'Listed on the status page and followed up in updates of the ticket.',
      },
      channels: ['statusPage', 'ticket'],
    },
    medium: {
      labels: { 'pt-BR': 'Médio', en: 'Medium' },
      situation: {
        'pt-BR':
          'Apenas alguns usuários ou empresas são afetados; para os demais, o uso e os treinamentos seguem normalmente.',
        en: 'Only some users or companies are affected; for everyone else, use and training continue.',
      },
      communication: {
        'pt-BR': 'Acompanhado por atualizações no ticket.',
        en: 'Followed up in updates of the ticket.',
      },
      channels: ['ticket'],
    },
    low: {
      labels: { 'pt-BR': 'Baixo', en: 'Low' },
      situation: {
        'pt-BR':
          'O uso continua: há como contornar o problema, ou se trata, na verdade, de uma melhoria, cujo prazo depende de análise.',
        en: 'Use continues: there is a workaround for the problem, or it is in fact an improvement, whose deadline depends on the analysis.',
      },
      communication: {
        'pt-BR': 'Acompanhado por atualizações no ticket, pelo CSM (responsável pelo sucesso do cliente) ou por ambos.',
        en: 'Followed up in updates of the ticket, by the CSM (customer success manager), or both.',
      },
      channels: ['ticket', 'customerSuccess'],
    },
  },
  impact: {
    usability: ['unusable', 'partlyUsable', 'usable'],
    affected: ['everyone', 'some'],
    workaround: [true, false],
    improvement: [true, false],
  },
  rules: [
    { when: { improvement: true }, level: 'low' },
    { when: { usability: 'unusable', affected: 'everyone' }, level: 'urgent' },
    { when: { usability: 'usable' }, level: 'low' },
    { when: { workaround: true }, level: 'low' },
    { when: { affected: 'some' }, level: 'medium' },
    { when: { usability: 'partlyUsable', affected: 'everyone' }, level: 'high' },
  ],
  categories: {
    core: {
      labels: { 'pt-BR': 'Funcionalidades Core', en: 'Core features' },
      features: {
        environmentAccess: { 'pt-BR': 'Acesso ao ambiente', en: 'Environment access' },
        contentConsumption: {
          'pt-BR': 'Carregamento, consumo e conclusão de conteúdos',
          en: 'Content loading, consumption and completion',
        },
        missionProgress: { 'pt-BR': 'Progresso em missões', en: 'Mission progress' },
      },
      targets: {
        urgent: { firstResponse: { hours: 2 }, resolution: { businessHours: 8 } },
        high: { firstResponse: { hours: 4 }, resolution: { businessHours: 16 } },
        medium: { firstResponse: { hours: 8 }, resolution: { days: 7 } },
        low: { firstResponse: { hours: 16 }, resolution: 'agreed' },
      },
    },
    engagement: {
      labels: { 'pt-BR': 'Funcionalidades de Engajamento', en: 'Engagement features' },
      features: {
        gamification: { 'pt-BR': 'Gamificação', en: 'Gamification' },
        chatbot: { 'pt-BR': 'Chatbot', en: 'Chatbot' },
        notifications: { 'pt-BR': 'Notificações', en: 'Notifications' },
      },
      targets: {
        urgent: { firstResponse: { hours: 4 }, resolution: { businessHours: 16 } },
        high: { firstResponse: { hours: 8 }, resolution: { days: 7 } },
        medium: { firstResponse: { hours: 8 }, resolution: { days: 10 } },
        low: { firstResponse: { hours: 16 }, resolution: 'agreed' },
      },
    },
    admin: {
      labels: { 'pt-BR': 'Ferramentas administrativas', en: 'Administrative tools' },
      features: {
        platformAppearance: {
          'pt-BR': 'Aparência da plataforma (logotipo, termos de uso…)',
          en: 'Platform appearance (logo, terms of use…)',
        },
        spaces: { 'pt-BR': 'Espaços', en: 'Spaces' },
        comments: { 'pt-BR': 'Comentários', en: 'Comments' },
        termsOfService: { 'pt-BR': 'Termos de serviço', en: 'Terms of service' },
        standardReports: { 'pt-BR': 'Relatórios padrão do produto', en: "The product's standard reports" },
      },
      targets: {
        urgent: { firstResponse: { hours: 8 }, resolution: { businessHours: 16 } },
        high: { firstResponse: { hours: 8 }, resolution: { days: 7 } },
        medium: { firstResponse: { hours: 8 }, resolution: { days: 10 } },
        low: { firstResponse: { hours: 16 }, resolution: 'agreed' },
      },
    },
  },
  tiers: {
    specialised: { labels: { 'pt-BR': 'Equipe especializada', en: 'Specialised team' } },
  },
});
