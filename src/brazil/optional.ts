import { CARNIVAL_TUESDAY, CORPUS_CHRISTI, PUBLIC_SERVANTS, type Rule } from './rule';

/** The optional points, each by the name it is chosen by. `carnival` is both of its days. */
export type OptionalId =
  | 'carnival'
  | 'carnivalMonday'
  | 'carnivalTuesday'
  | 'ashWednesday'
  | 'corpusChristi'
  | 'publicServants'
  | 'christmasEve'
  | 'newYearsEve';

const ORDINANCES = 'portarias federais anuais';
const UNTIL_2024 = { to: 2024, closed: '14:00-24:00', law: ORDINANCES } as const;
const SINCE_2025 = {
  from: 2025,
  closed: '13:00-24:00',
  law: ORDINANCES,
} as const;

const MONDAY: Rule = {
  easter: -48,
  name: { 'pt-BR': 'Carnaval (segunda-feira)', en: 'Carnival Monday' },
  law: ORDINANCES,
};
const TUESDAY: Rule = { easter: -47, name: CARNIVAL_TUESDAY, law: ORDINANCES };
const CHRISTMAS_EVE = {
  date: '12-24',
  name: { 'pt-BR': 'Véspera de Natal', en: 'Christmas Eve' },
} as const;
const NEW_YEARS_EVE = {
  date: '12-31',
  name: { 'pt-BR': 'Véspera de Ano-Novo', en: 'New Year’s Eve' },
} as const;

/** Pontos facultativos: days on which public offices close by ordinance and everyone else decides. */
export const optionalPoints: Readonly<Record<OptionalId, readonly Rule[]>> = {
  carnival: [MONDAY, TUESDAY],
  carnivalMonday: [MONDAY],
  carnivalTuesday: [TUESDAY],
  ashWednesday: [
    {
      easter: -46,
      closed: '00:00-14:00',
      name: { 'pt-BR': 'Quarta-feira de Cinzas', en: 'Ash Wednesday' },
      law: ORDINANCES,
    },
  ],
  corpusChristi: [{ easter: 60, name: CORPUS_CHRISTI, law: ORDINANCES }],
  publicServants: [{ date: '10-28', name: PUBLIC_SERVANTS, law: 'Lei 8.112/1990, art. 236' }],
  christmasEve: [
    { ...CHRISTMAS_EVE, ...UNTIL_2024 },
    { ...CHRISTMAS_EVE, ...SINCE_2025 },
  ],
  newYearsEve: [
    { ...NEW_YEARS_EVE, ...UNTIL_2024 },
    { ...NEW_YEARS_EVE, ...SINCE_2025 },
  ],
};
