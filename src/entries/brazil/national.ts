import { BLACK_AWARENESS, type LegalHoliday } from './observance';

/** The national holidays by law. None moves off a weekend, and no other day replaces it. */
export const nationalHolidays: readonly LegalHoliday[] = [
  {
    date: '01-01',
    name: { 'pt-BR': 'Confraternização Universal', en: 'New Year’s Day' },
    law: 'Lei 662/1949',
  },
  {
    easter: -2,
    name: { 'pt-BR': 'Paixão de Cristo', en: 'Good Friday' },
    law: 'Lei 9.093/1995, art. 2º',
  },
  {
    date: '04-21',
    name: { 'pt-BR': 'Tiradentes', en: 'Tiradentes Day' },
    law: 'Lei 662/1949',
  },
  {
    date: '05-01',
    name: { 'pt-BR': 'Dia do Trabalho', en: 'Labour Day' },
    law: 'Lei 662/1949',
  },
  {
    date: '09-07',
    name: { 'pt-BR': 'Independência do Brasil', en: 'Independence Day' },
    law: 'Lei 662/1949',
  },
  {
    date: '10-12',
    name: { 'pt-BR': 'Nossa Senhora Aparecida', en: 'Our Lady of Aparecida' },
    law: 'Lei 6.802/1980',
  },
  {
    date: '11-02',
    name: { 'pt-BR': 'Finados', en: 'All Souls’ Day' },
    law: 'Lei 662/1949',
  },
  {
    date: '11-15',
    name: { 'pt-BR': 'Proclamação da República', en: 'Republic Day' },
    law: 'Lei 662/1949',
  },
  { date: '11-20', from: 2024, name: BLACK_AWARENESS, law: 'Lei 14.759/2023' },
  { date: '12-25', name: { 'pt-BR': 'Natal', en: 'Christmas Day' }, law: 'Lei 662/1949' },
];
