import { type Instant, type Sla, supportCatalog } from 'prazo';
import { table, title } from './table';
import { instantWord, type Language, nameOf, targetWord } from './words';

const HEADINGS = {
  en: ['category', 'level', 'response', 'due', 'resolution', 'due'],
  'pt-BR': ['categoria', 'nível', 'resposta', 'prazo', 'resolução', 'prazo'],
} as const;

type Support = Sla<typeof supportCatalog>;

/** Returns the due time of each promise of the support catalog for tickets that are opened at an instant. */
export function catalogTable(sla: Support, openedAt: Instant, language: Language): readonly string[] {
  const rows = keysOf(supportCatalog.categories).flatMap((category) =>
    keysOf(supportCatalog.levels).map((level) => {
      const { firstResponse, resolution } = sla.deadlines({ category, level, openedAt });
      return [
        nameOf(supportCatalog.categories, category, language),
        nameOf(supportCatalog.levels, level, language),
        ...[firstResponse, resolution].flatMap(({ target, due }) => [
          targetWord(target, language),
          instantWord(due, language),
        ]),
      ];
    }),
  );
  return table(HEADINGS[language], rows);
}

/** Returns the table below a title with the instant of the opening. */
export function catalogPage(sla: Support, openedAt: Instant, language: Language): readonly string[] {
  const opened = sla.deadlines({ category: 'core', level: 'low', openedAt }).firstResponse.startedAt;
  const text = { en: 'Due times of a ticket opened on', 'pt-BR': 'Prazos de um ticket aberto em' }[language];
  return [
    ...title(`${text} ${instantWord(opened, language)} (${opened?.zoneName})`),
    ...catalogTable(sla, openedAt, language),
  ];
}

function keysOf<K extends string>(record: { readonly [Key in K]: unknown }): readonly K[] {
  return Object.keys(record) as K[];
}
