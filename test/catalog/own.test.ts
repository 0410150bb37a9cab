import { defineCatalog, parseCatalog, supportCatalog } from 'prazo';
import { expect, test } from 'vitest';

// The library builds its own catalog without a check, so that a program starts faster. These tests are the check.
test('the support catalog parses to itself from its JSON', () => {
  const stored: unknown = JSON.parse(JSON.stringify(supportCatalog));
  expect(parseCatalog(stored)).toEqual({ ok: true, value: supportCatalog });
});

test('a catalog that has been checked is not copied', () => {
  expect(parseCatalog(supportCatalog)).toEqual({ ok: true, value: supportCatalog });
  expect(defineCatalog(supportCatalog as never)).toBe(supportCatalog);
});

test('the support catalog is deeply frozen', () => {
  const loose: unknown[] = [];
  const pending: unknown[] = [supportCatalog];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (!Object.isFrozen(value)) loose.push(value);
    pending.push(...Object.values(value).filter((item) => item !== undefined));
  }
  expect(loose).toEqual([]);
});
