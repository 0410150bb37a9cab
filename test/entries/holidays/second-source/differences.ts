import type { Difference } from './comparison';

/** Every day on which the two sources differ, with the reason. The test fails for any other day. */
export const DIFFERENCES: readonly Difference[] = [
  {
    country: 'AU',
    only: 'ours',
    kind: 'scope',
    reason: 'Every state observes these days; theirs has the days as the national law names them, without substitutes.',
    dates: ['2025: 01-27', '2026: 12-28', '2027: 12-27 12-28'],
  },
  {
    country: 'BO',
    only: 'theirs',
    kind: 'theirs',
    reason:
      '17 October is a day of remembrance and no day off (Decreto Supremo 2750, as the ministry of labour lists them).',
    dates: ['2024: 10-17', '2025: 10-17'],
  },
  {
    country: 'CA',
    only: 'theirs',
    kind: 'practice',
    reason: 'The Canada Labour Code, s. 195, leaves the employer the working day before or after; provinces differ.',
    dates: ['2027: 12-27'],
  },
  {
    country: 'EC',
    only: 'theirs',
    kind: 'theirs',
    reason: 'The day of rest is moved, so the day itself is worked (Código del Trabajo, art. 65); theirs has both.',
    dates: ['2024: 05-01 10-09', '2025: 05-01 10-09', '2027: 08-10 11-03'],
  },
  {
    country: 'EG',
    only: 'ours',
    kind: 'scope',
    reason:
      'Third and fourth days of the feasts, which decisions of the prime minister gave; theirs has them for the government.',
    dates: ['2024: 04-12 06-19', '2025: 04-01 06-09'],
  },
  {
    country: 'EG',
    only: 'ours',
    kind: 'unknown',
    reason: 'Beyond the decisions of the prime minister.',
    dates: ['2027: 03-11 05-19'],
  },
  {
    country: 'GB',
    only: 'ours',
    kind: 'scope',
    reason:
      'Easter Monday is a bank holiday in England, Wales and Northern Ireland; theirs has the days of all four nations.',
    dates: ['2024: 04-01', '2025: 04-21', '2026: 04-06', '2027: 03-29'],
  },
  {
    country: 'HK',
    only: 'ours',
    kind: 'scope',
    reason:
      'General holidays (Cap. 149), which offices keep; theirs has the statutory ones of the Employment Ordinance.',
    dates: ['2024: 03-29 04-01', '2025: 04-18 04-21', '2026: 04-03', '2027: 03-26'],
  },
  {
    country: 'ID',
    only: 'ours',
    kind: 'unknown',
    reason: 'Beyond the joint decrees of three ministers.',
    dates: ['2027: 03-09'],
  },
  {
    country: 'ID',
    only: 'theirs',
    kind: 'unknown',
    reason: 'Beyond the joint decrees of three ministers.',
    dates: ['2027: 03-11 05-17'],
  },
  {
    country: 'IN',
    only: 'theirs',
    kind: 'practice',
    reason: 'Three days are holidays everywhere; the rest are notified by the union and each state, every year.',
    dates: [
      '2024: 03-25 04-11 04-17 05-23 06-17 07-17 08-26 09-16 10-31 11-15',
      '2025: 02-26 03-14 03-31 04-10 05-12 09-05 10-20 11-05',
      '2026: 03-04 03-26 03-31 05-01 05-27 06-26 08-26 09-04 10-20 11-24',
      '2027: 03-10 03-22 04-15 05-17 05-20 06-16 08-25 10-29',
    ],
  },
  {
    country: 'MY',
    only: 'ours',
    kind: 'scope',
    reason: 'Not in every state: ours has the days of most states, theirs only the days of all states.',
    dates: ['2024: 01-01 03-27 10-31', '2025: 01-01 03-17 10-20', '2026: 01-01 11-09', '2027: 01-01 02-24 10-28'],
  },
  {
    country: 'MY',
    only: 'ours',
    kind: 'unknown',
    reason: 'Beyond the gazette: lists of 2027 are not out.',
    dates: ['2027: 03-09'],
  },
  {
    country: 'MY',
    only: 'theirs',
    kind: 'unknown',
    reason: 'Beyond the gazette: lists of 2027 are not out.',
    dates: ['2027: 03-11 05-17 05-20 08-16'],
  },
  {
    country: 'NG',
    only: 'ours',
    kind: 'unknown',
    reason: 'Announced by the minister of the interior when the moon has been seen.',
    dates: ['2026: 05-27 08-25', '2027: 03-09'],
  },
  {
    country: 'NG',
    only: 'theirs',
    kind: 'unknown',
    reason: 'Announced by the minister of the interior when the moon has been seen.',
    dates: ['2026: 05-29 08-26', '2027: 03-11 05-18 08-16'],
  },
  {
    country: 'PH',
    only: 'theirs',
    kind: 'practice',
    reason: 'Special (non-working) days, some of which the package has as `optional`.',
    dates: [
      '2024: 02-09 08-23 11-01 12-24 12-31',
      '2025: 01-29 05-12 08-21 10-31 12-08 12-24 12-31',
      '2026: 02-17 08-21 11-02 12-08 12-24 12-31',
      '2027: 11-01 11-02 12-08 12-24 12-31',
    ],
  },
  {
    country: 'PY',
    only: 'ours',
    kind: 'ours',
    reason: 'The day became a holiday right after a victory of the national team; theirs is an older version.',
    dates: ['2026: 06-30'],
  },
  {
    country: 'RU',
    only: 'ours',
    kind: 'ours',
    reason: 'Decree 1466 of 24 September 2025, and Labour Code, art. 112; theirs has no decree for 2026.',
    dates: ['2026: 01-09 03-09 05-11 12-31'],
  },
  {
    country: 'SA',
    only: 'theirs',
    kind: 'practice',
    reason:
      'Days of a feast on a weekend are made up for on a day that the employer chooses (Labour Law, regulations).',
    dates: ['2024: 06-19', '2025: 06-09 06-10', '2026: 03-23 03-24', '2027: 05-19'],
  },
  {
    country: 'TN',
    only: 'theirs',
    kind: 'practice',
    reason: 'Further days of the feasts, which the head of government gives the public service each year.',
    dates: [
      '2024: 04-11 04-12 06-17 06-18',
      '2025: 03-31 04-01 06-05',
      '2026: 05-26 05-28 05-29',
      '2027: 03-10 03-11 05-17 05-18',
    ],
  },
  {
    country: 'UA',
    only: 'ours',
    kind: 'unknown',
    reason: 'Martial law is prolonged by ninety days at a time; theirs has it for ever.',
    dates: ['2027: 01-01 01-04 03-08 05-03 05-04 05-10 06-21 06-28 07-15 08-24 10-01 12-27'],
  },
];
