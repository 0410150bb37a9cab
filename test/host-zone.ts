import { expect } from 'vitest';

/** Expects that the host has a zone. If it were not applied, the runs under all zones would be the same. */
export function expectHostZone(zone: string): void {
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
  expect(new Intl.DateTimeFormat('en').resolvedOptions().timeZone).toBe(timeZone);
}
