import { BLACK_AWARENESS, type LegalHoliday } from '../observance';

/**
 * Acre moves its holidays from Tuesday, Wednesday or Thursday to the Friday after, except its anniversary on 15 June.
 * If the Friday is a holiday, the holiday moves to the Thursday (Lei 2.126/2009, as amended by Lei 2.247/2009).
 */
const TO_FRIDAY = { moved: [0, 0, 3, 2, 1, 0, 0], joins: true } as const;

/** The holidays of the northern states. */
export const north: Readonly<Record<'AC' | 'AM' | 'AP' | 'PA' | 'RO' | 'RR' | 'TO', readonly LegalHoliday[]>> = {
  AC: [
    {
      date: '01-20',
      ...TO_FRIDAY,
      from: 2017,
      name: { 'pt-BR': 'Dia do Católico', en: 'Catholics’ Day' },
      law: 'Lei 3.137/2016',
    },
    {
      date: '01-23',
      ...TO_FRIDAY,
      name: { 'pt-BR': 'Dia do Evangélico', en: 'Evangelicals’ Day' },
      law: 'Lei 1.538/2004',
    },
    {
      date: '03-08',
      ...TO_FRIDAY,
      name: { 'pt-BR': 'Dia Internacional da Mulher', en: 'International Women’s Day' },
      law: 'Lei 1.411/2001',
    },
    {
      date: '06-15',
      name: { 'pt-BR': 'Aniversário do Acre', en: 'Anniversary of Acre' },
      law: 'Lei 14/1964',
    },
    {
      date: '09-05',
      ...TO_FRIDAY,
      name: { 'pt-BR': 'Dia da Amazônia', en: 'Amazonia Day' },
      law: 'Lei 243/1968',
    },
    {
      date: '11-17',
      ...TO_FRIDAY,
      name: { 'pt-BR': 'Tratado de Petrópolis', en: 'Treaty of Petrópolis' },
      law: 'Lei 57/1965',
    },
  ],
  AM: [
    {
      date: '09-05',
      name: { 'pt-BR': 'Elevação do Amazonas à Província', en: 'Amazonas made a province' },
      law: 'Lei 25/1977',
    },
    { date: '11-20', name: BLACK_AWARENESS, law: 'Lei 84/2010' },
  ],
  AP: [
    {
      date: '03-19',
      name: { 'pt-BR': 'São José', en: 'Saint Joseph' },
      law: 'Lei 667/2002',
    },
    {
      date: '05-15',
      from: 2018,
      name: { 'pt-BR': 'Dia de Cabralzinho', en: 'Cabralzinho Day' },
      law: 'Lei 2.213/2017',
    },
    {
      date: '09-13',
      name: { 'pt-BR': 'Criação do Território Federal do Amapá', en: 'Creation of the Territory of Amapá' },
      law: 'Constituição, art. 355',
    },
    { date: '11-20', name: BLACK_AWARENESS, law: 'Lei 1.169/2007' },
  ],
  PA: [
    {
      date: '08-15',
      name: { 'pt-BR': 'Adesão do Pará à Independência', en: 'Pará joins the Independence' },
      law: 'Lei 5.999/1996',
    },
  ],
  RO: [
    {
      date: '01-04',
      name: { 'pt-BR': 'Criação de Rondônia', en: 'Creation of Rondônia' },
      law: 'Lei 2.291/2010',
    },
  ],
  RR: [
    {
      date: '10-05',
      name: { 'pt-BR': 'Criação de Roraima', en: 'Creation of Roraima' },
      law: 'Constituição, art. 9º',
    },
  ],
  TO: [
    {
      date: '09-08',
      name: { 'pt-BR': 'Nossa Senhora da Natividade', en: 'Our Lady of the Nativity' },
      law: 'Lei 627/1993',
    },
    {
      date: '10-05',
      name: { 'pt-BR': 'Criação do Tocantins', en: 'Creation of Tocantins' },
      law: 'Lei 98/1989',
    },
  ],
};
