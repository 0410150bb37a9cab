import { BLACK_AWARENESS, CORPUS_CHRISTI, type LegalHoliday, onlyIn, PANDEMIC, TO_SUNDAY } from '../observance';

/** The holidays of the north-eastern states. */
export const northeast: Readonly<
  Record<'AL' | 'BA' | 'CE' | 'MA' | 'PB' | 'PE' | 'PI' | 'RN' | 'SE', readonly LegalHoliday[]>
> = {
  AL: [
    {
      date: '06-24',
      name: { 'pt-BR': 'São João', en: 'Saint John' },
      law: 'Lei 5.508/1993',
    },
    {
      date: '06-29',
      name: { 'pt-BR': 'São Pedro', en: 'Saint Peter' },
      law: 'Lei 5.509/1993',
    },
    {
      date: '09-16',
      name: { 'pt-BR': 'Emancipação Política de Alagoas', en: 'Emancipation of Alagoas' },
      law: 'decretos anuais; Lei 9.358/2024',
    },
    { date: '11-20', name: BLACK_AWARENESS, law: 'Lei 5.724/1995' },
    {
      date: '11-30',
      moved: [0, 0, -1, 0, 1, 0, 0],
      name: { 'pt-BR': 'Dia do Evangélico', en: 'Evangelicals’ Day' },
      law: 'Lei 7.530/2013',
    },
  ],
  BA: [
    {
      date: '07-02',
      exceptions: { 2020: '05-25' },
      name: { 'pt-BR': 'Independência da Bahia', en: 'Independence of Bahia' },
      law: 'Constituição, art. 6º (2020: lei de 23/05/2020)',
    },
    ...onlyIn(2020, ['05-26'], PANDEMIC, 'lei de 23/05/2020'),
  ],
  CE: [
    {
      date: '03-25',
      name: { 'pt-BR': 'Abolição da Escravidão no Ceará', en: 'Abolition of slavery in Ceará' },
      law: 'Constituição, art. 18',
    },
  ],
  MA: [
    {
      date: '03-08',
      from: 2027,
      name: { 'pt-BR': 'Dia Internacional da Mulher', en: 'International Women’s Day' },
      law: 'Lei 12.800/2026',
    },
    { easter: 60, from: 2024, name: CORPUS_CHRISTI, law: 'Lei 11.539/2021' },
    {
      date: '07-28',
      exceptions: { 2020: '05-15', 2021: '03-26' },
      name: { 'pt-BR': 'Adesão do Maranhão à Independência', en: 'Maranhão joins the Independence' },
      law: 'Lei 2.457/1964 (2021: MP 343/2021)',
    },
  ],
  PB: [
    {
      date: '07-26',
      until: 2015,
      name: { 'pt-BR': 'Homenagem a João Pessoa', en: 'Homage to João Pessoa' },
      law: 'Lei 3.489/1967',
    },
    {
      date: '08-05',
      exceptions: { 2021: '04-01' },
      name: { 'pt-BR': 'Fundação da Paraíba', en: 'Foundation of Paraíba' },
      law: 'Lei 3.489/1967; Lei 10.601/2015 (2021: MP 295/2021)',
    },
    ...onlyIn(2021, ['03-29', '03-30', '03-31'], PANDEMIC, 'MP 295/2021'),
  ],
  PE: [
    {
      date: '03-01',
      moved: TO_SUNDAY,
      until: 2017,
      name: { 'pt-BR': 'Revolução Pernambucana', en: 'Pernambuco Revolution' },
      law: 'Lei 13.835/2009',
    },
    {
      date: '03-06',
      from: 2018,
      name: { 'pt-BR': 'Revolução Pernambucana', en: 'Pernambuco Revolution' },
      law: 'Lei 16.241/2017',
    },
  ],
  PI: [
    {
      date: '10-19',
      exceptions: { 2020: '05-15', 2021: '03-18' },
      name: { 'pt-BR': 'Dia do Piauí', en: 'Piauí Day' },
      law: 'Lei 176/1937 (2020: Lei 7.371/2020; 2021: Lei 7.490/2021)',
    },
  ],
  RN: [
    {
      date: '10-03',
      name: { 'pt-BR': 'Mártires de Cunhaú e Uruaçu', en: 'Martyrs of Cunhaú and Uruaçu' },
      law: 'Lei 8.913/2006',
    },
  ],
  SE: [
    {
      date: '07-08',
      exceptions: { 2020: '05-22' },
      name: { 'pt-BR': 'Independência de Sergipe', en: 'Independence of Sergipe' },
      law: 'Constituição, art. 269 (2020: Lei 8.679/2020)',
    },
  ],
};
