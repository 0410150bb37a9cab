import fc from 'fast-check';
import { FORMS } from '../instants';

/** An instant in one of its forms. */
export const written = (ms: number): fc.Arbitrary<unknown> => fc.constantFrom(...FORMS).map((form) => form(ms));

/** Values that are not instants, or outside the range of instants. */
export const badInstant: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  ...['2026-03-02', '2026-03-02T10:00', '2026-02-30T10:00Z', '2026-03-02T25:00Z', '2026-03-02T10:00+24:00', 'today'],
  ...['2026-03-02T10:00:00.0001Z', '+010000-01-01T00:00Z', '0000-01-01T00:00+00:01', ' 2026-03-02T10:00Z'],
  ...[Number.NaN, 0.5, 8.64e15, -62_167_219_200_001, 253_402_300_800_000, new Date(Number.NaN)],
  ...[{ epochMilliseconds: 0.5 }, { epochMilliseconds: '0' }, { isLuxonDateTime: true, toMillis: 0 }],
);
