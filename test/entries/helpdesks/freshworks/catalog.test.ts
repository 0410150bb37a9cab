import { parseCatalog } from 'prazo';
import { freshdeskCatalog, freshserviceCatalog } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codesAndPaths } from '../notes';
import { freshdeskPolicies, freshservicePolicies, target } from './fixtures';

describe('policies', () => {
  test('Freshdesk | categories in the order of the positions', () => {
    const { value, notes } = freshdeskCatalog(freshdeskPolicies);
    expect(Object.keys(value.levels)).toEqual(['urgent', 'high', 'medium', 'low']);
    expect(value.categories).toEqual({
      p8: {
        labels: 'Premium',
        targets: { low: { firstResponse: { businessSeconds: 45 }, resolution: { businessMinutes: 90 } } },
      },
      p7: {
        labels: 'Everybody',
        targets: {
          urgent: { firstResponse: { minutes: 15 }, everyResponse: { minutes: 15 }, resolution: { minutes: 240 } },
          medium: {
            firstResponse: { businessMinutes: 60 },
            everyResponse: { businessMinutes: 120 },
            resolution: { businessMinutes: 480 },
          },
        },
      },
      none: { labels: 'No policy' },
    });
    expect(Object.keys(value.categories)).toEqual(['p8', 'p7', 'none']);
    expect(codesAndPaths(notes)).toEqual(['helpDesk sla_policies[1].applicable_to', 'absent sla_policies']);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('Freshservice | categories and levels', () => {
    const { value, notes } = freshserviceCatalog({ sla_policies: freshservicePolicies });
    expect(value.categories.p21000057781).toEqual({
      labels: 'Default SLA Policy',
      targets: {
        urgent: { firstResponse: { businessMinutes: 60 }, resolution: { businessMinutes: 240 } },
        low: { firstResponse: { minutes: 1440 }, resolution: { minutes: 4320 } },
      },
    });
    expect(codesAndPaths(notes)).toEqual(['absent sla_policies']);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('targets of whole days | read by dayLength; without it a note', () => {
    const days = [{ id: 1, sla_target: { priority_1: target(86_400, null, 172_800) } }];
    const low = (converted: ReturnType<typeof freshdeskCatalog>) => converted.value.categories.p1?.targets?.low;
    const first = 'sla_policies[0].sla_target.priority_1';
    expect(codesAndPaths(freshdeskCatalog(days).notes)).toEqual([
      'absent sla_policies',
      `doubtful ${first}.respond_within`,
      `doubtful ${first}.resolve_within`,
    ]);
    expect(low(freshdeskCatalog(days))).toEqual({
      firstResponse: { businessMinutes: 1440 },
      resolution: { businessMinutes: 2880 },
    });
    expect(codesAndPaths(freshdeskCatalog(days, { dayLength: '24 hours' }).notes)).toEqual(['absent sla_policies']);
    expect(low(freshdeskCatalog(days, { dayLength: 'workday' }))).toEqual({
      firstResponse: { businessDays: 1 },
      resolution: { businessDays: 2 },
    });
  });
});
