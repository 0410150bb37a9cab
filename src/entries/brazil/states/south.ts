import { type LegalHoliday, TO_SUNDAY } from '../observance';

/** The holidays of the southern states. Santa Catarina observes both of its holidays on Sundays. */
export const south: Readonly<Record<'PR' | 'RS' | 'SC', readonly LegalHoliday[]>> = {
  // 19 December was a holiday until Lei 18.384/2014 revoked it.
  PR: [],
  RS: [
    {
      date: '09-20',
      name: { 'pt-BR': 'Revolução Farroupilha', en: 'Farroupilha Revolution' },
      law: 'Constituição, art. 6º',
    },
  ],
  SC: [
    {
      date: '08-11',
      moved: TO_SUNDAY,
      name: { 'pt-BR': 'Dia do Estado de Santa Catarina', en: 'Santa Catarina Day' },
      law: 'Lei 13.408/2005; Lei 18.531/2022',
    },
    {
      date: '11-25',
      moved: TO_SUNDAY,
      name: { 'pt-BR': 'Santa Catarina de Alexandria', en: 'Saint Catherine of Alexandria' },
      law: 'Lei 13.408/2005; Lei 18.531/2022',
    },
  ],
};
