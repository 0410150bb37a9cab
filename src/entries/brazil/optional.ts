import { bridges } from './ordinances';
import { CARNIVAL_TUESDAY, CORPUS_CHRISTI, type Names, PUBLIC_SERVANTS, type Rule } from './rule';

/**
 * The optional points, each by the name it is chosen by. `carnival` is both of its days. `bank` is the days on which no
 * bank works though they are no holidays, and `federal` all that close the offices of the federal government.
 */
export type OptionalId =
  | 'carnival'
  | 'carnivalMonday'
  | 'carnivalTuesday'
  | 'ashWednesday'
  | 'corpusChristi'
  | 'publicServants'
  | 'christmasEve'
  | 'newYearsEve'
  | 'bridges'
  | 'bank'
  | 'federal';

const ORDINANCES = 'portarias federais anuais';

const MONDAY: Rule = {
  easter: -48,
  name: { 'pt-BR': 'Carnaval (segunda-feira)', en: 'Carnival Monday' },
  law: ORDINANCES,
};
const TUESDAY: Rule = { easter: -47, name: CARNIVAL_TUESDAY, law: ORDINANCES };

/** An eve, with the hours of the ordinances: from 14:00, and since those of 2025 from 13:00. */
const eve = (date: string, name: Names): readonly Rule[] => [
  { date, until: 2024, closed: '14:00-24:00', name, law: ORDINANCES },
  { date, from: 2025, closed: '13:00-24:00', name, law: ORDINANCES },
];

const POINTS = {
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
  publicServants: [
    {
      date: '10-28',
      exceptions: { 2015: '10-30', 2020: '10-30', 2021: '11-01', 2025: '10-27' },
      name: PUBLIC_SERVANTS,
      law: 'Lei 8.112/1990, art. 236; portarias federais anuais',
    },
  ],
  christmasEve: eve('12-24', { 'pt-BR': 'Véspera de Natal', en: 'Christmas Eve' }),
  newYearsEve: eve('12-31', { 'pt-BR': 'Véspera de Ano-Novo', en: 'New Year’s Eve' }),
  bridges,
} satisfies Readonly<Record<string, readonly Rule[]>>;

const { carnival, ashWednesday, corpusChristi, publicServants, christmasEve, newYearsEve } = POINTS;

/** Pontos facultativos: days on which public offices close by ordinance and everyone else decides. */
export const optionalPoints: Readonly<Record<OptionalId, readonly Rule[]>> = {
  ...POINTS,
  bank: [...carnival, ...corpusChristi],
  federal: [
    ...carnival,
    ...ashWednesday,
    ...corpusChristi,
    ...publicServants,
    ...christmasEve,
    ...newYearsEve,
    ...bridges,
  ],
};
