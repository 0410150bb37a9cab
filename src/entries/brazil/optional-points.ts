import { CARNIVAL_TUESDAY, CORPUS_CHRISTI, type LegalHoliday, type Names, onlyIn, PUBLIC_SERVANTS } from './observance';

/**
 * The id of an optional point, or of a group of them:
 *
 * - `carnival` is Monday and Tuesday of carnival.
 * - `bank` is the days on which banks are closed although they are not holidays.
 * - `federal` is all days on which federal offices are closed by ordinance.
 * - `bridges` is the days next to a holiday on which federal offices are closed by ordinance.
 */
export type OptionalPointId =
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

/** The last year whose ordinance is included. Ordinances of later years may add any day. */
export const LAST_ORDINANCE = 2026;

const ORDINANCES = 'portarias federais anuais';
const BRIDGE: Names = { 'pt-BR': 'Ponto facultativo', en: 'Bridge day' };

/** The bridge days by ordinance. The ordinances for 2015 to 2020 had none. */
export const bridges: readonly LegalHoliday[] = [
  ...onlyIn(2021, ['04-01'], BRIDGE, 'Portaria ME 3.776/2021'),
  ...onlyIn(2021, ['06-04'], BRIDGE, 'Portaria ME 6.146/2021'),
  ...onlyIn(2021, ['10-11'], BRIDGE, 'Portaria ME (DOU de 07/10/2021)'),
  ...onlyIn(2022, ['04-22'], BRIDGE, 'Portaria ME 3.413/2022'),
  ...onlyIn(2022, ['06-17'], BRIDGE, 'Portaria ME 5.407/2022'),
  ...onlyIn(2023, ['06-09'], BRIDGE, 'Portaria MGI 2.386/2023'),
  ...onlyIn(2024, ['05-31'], BRIDGE, 'Portaria MGI 8.617/2023'),
  ...onlyIn(2025, ['06-20'], BRIDGE, 'Portaria MGI 9.783/2024'),
  ...onlyIn(2026, ['04-20', '06-05'], BRIDGE, 'Portaria MGI 11.460/2025'),
];

const MONDAY: LegalHoliday = {
  easter: -48,
  name: { 'pt-BR': 'Carnaval (segunda-feira)', en: 'Carnival Monday' },
  law: ORDINANCES,
};
const TUESDAY: LegalHoliday = { easter: -47, name: CARNIVAL_TUESDAY, law: ORDINANCES };

/** Returns the rules of an eve. By ordinance it is closed from 14:00 up to 2024, and from 13:00 since 2025. */
const eve = (date: string, name: Names): readonly LegalHoliday[] => [
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
} satisfies Readonly<Record<string, readonly LegalHoliday[]>>;

const { carnival, ashWednesday, corpusChristi, publicServants, christmasEve, newYearsEve } = POINTS;

/**
 * The optional points (pontos facultativos) by id: days on which federal offices close by ordinance. Every other
 * employer decides for itself.
 */
export const optionalPoints: Readonly<Record<OptionalPointId, readonly LegalHoliday[]>> = {
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
