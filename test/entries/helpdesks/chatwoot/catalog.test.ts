import { parseCatalog } from 'prazo';
import { chatwootCatalog } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codesAndPaths } from '../notes';
import { policy } from './fixtures';

describe('policies', () => {
  test('with three thresholds | categories with three targets', () => {
    const plain = { id: '3', first_response_time_threshold: 45, next_response_time_threshold: null };
    const { value, notes } = chatwootCatalog({ payload: [policy, plain] });
    expect(value.categories).toEqual({
      p2: {
        labels: 'Premium',
        targets: { any: { frt: { businessMinutes: 30 }, nrt: { businessMinutes: 60 }, rt: { businessMinutes: 480 } } },
      },
      p3: { targets: { any: { frt: { seconds: 45 } } } },
      none: { labels: 'No policy' },
    });
    expect(codesAndPaths(notes)).toEqual(['absent payload']);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('no policies | only the category none', () => {
    const { value, notes } = chatwootCatalog([]);
    expect([Object.keys(value.categories), notes]).toEqual([['none'], []]);
  });
});
