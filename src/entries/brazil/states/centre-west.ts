import { BLACK_AWARENESS, CORPUS_CHRISTI, type LegalHoliday, PUBLIC_SERVANTS } from '../observance';

/** The holidays of the centre-western states and of the federal district. */
export const centreWest: Readonly<Record<'DF' | 'GO' | 'MS' | 'MT', readonly LegalHoliday[]>> = {
  DF: [
    {
      date: '04-21',
      name: { 'pt-BR': 'Fundação de Brasília', en: 'Foundation of Brasília' },
      law: 'Lei 72/1989',
    },
    { easter: 60, name: CORPUS_CHRISTI, law: 'Lei 72/1989' },
    {
      date: '11-30',
      name: { 'pt-BR': 'Dia do Evangélico', en: 'Evangelicals’ Day' },
      law: 'Lei 963/1995',
    },
  ],
  GO: [
    {
      date: '07-26',
      name: { 'pt-BR': 'Fundação da Cidade de Goiás', en: 'Foundation of the City of Goiás' },
      law: 'Lei 20.756/2020',
    },
    {
      date: '10-24',
      name: { 'pt-BR': 'Pedra Fundamental de Goiânia', en: 'Foundation stone of Goiânia' },
      law: 'Lei 20.756/2020',
    },
    {
      date: '10-28',
      name: PUBLIC_SERVANTS,
      law: 'Lei 20.756/2020',
    },
  ],
  MS: [
    {
      date: '10-11',
      name: { 'pt-BR': 'Criação de Mato Grosso do Sul', en: 'Creation of Mato Grosso do Sul' },
      law: 'Lei 10/1979',
    },
  ],
  MT: [{ date: '11-20', name: BLACK_AWARENESS, law: 'Lei 7.879/2002' }],
};
