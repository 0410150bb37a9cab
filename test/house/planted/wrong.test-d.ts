import { expectTypeOf, test } from 'vitest';

// Without imports from prazo, so that the compiler has little to read.
const targetOf = (level: 'urgent' | 'high'): number => level.length;

test('a level that exists', () => {
  targetOf('urgent');
});

test('a level that does not exist', () => {
  targetOf('urgnt');
});

test('a wrong expectation', () => {
  expectTypeOf(targetOf('high')).toEqualTypeOf<string>();
});
