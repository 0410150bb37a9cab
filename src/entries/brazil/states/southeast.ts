import { BLACK_AWARENESS, CARNIVAL_TUESDAY, CORPUS_CHRISTI, type LegalHoliday, onlyIn, PANDEMIC } from '../observance';

/** The holidays of the south-eastern states. */
export const southeast: Readonly<Record<'ES' | 'MG' | 'RJ' | 'SP', readonly LegalHoliday[]>> = {
  ES: [
    {
      easter: 8,
      from: 2020,
      name: { 'pt-BR': 'Nossa Senhora da Penha', en: 'Our Lady of Penha' },
      law: 'Lei 11.010/2019',
    },
  ],
  // The data magna of Minas Gerais is 21 April, which is Tiradentes, a national holiday (Constituição, art. 256).
  MG: [],
  RJ: [
    { easter: -47, name: CARNIVAL_TUESDAY, law: 'Lei 5.243/2008' },
    {
      date: '04-23',
      exceptions: { 2021: '03-30' },
      name: { 'pt-BR': 'São Jorge', en: 'Saint George' },
      law: 'Lei 5.198/2008 (2021: Lei 9.224/2021)',
    },
    { easter: 60, from: 2026, name: CORPUS_CHRISTI, law: 'Lei 11.002/2025' },
    { date: '11-20', name: BLACK_AWARENESS, law: 'Lei 4.007/2002' },
    ...onlyIn(2021, ['03-26', '03-29', '03-31', '04-01'], PANDEMIC, 'Lei 9.224/2021'),
  ],
  SP: [
    {
      date: '07-09',
      exceptions: { 2020: '05-25' },
      name: { 'pt-BR': 'Revolução Constitucionalista', en: 'Constitutionalist Revolution' },
      law: 'Lei 9.497/1997 (2020: Lei 17.264/2020)',
    },
    { date: '11-20', from: 2023, name: BLACK_AWARENESS, law: 'Lei 17.746/2023' },
  ],
};
