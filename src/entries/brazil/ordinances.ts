import { type Names, onlyIn, type Rule } from './rule';

/** The last year whose ordinance was read. Those of later years may add any day. */
export const LAST_ORDINANCE = 2026;

const BRIDGE: Names = { 'pt-BR': 'Ponto facultativo', en: 'Bridge day' };

/** The days beside a holiday on which an ordinance closed all federal offices; those of 2015 to 2020 added none. */
export const bridges: readonly Rule[] = [
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
