import { defineCatalog, parseCatalog, supportCatalog } from 'prazo';
import { expect, test } from 'vitest';

// The library's own catalog is made without a check, so that a program that imports it need not wait for one.
test('the support catalog passes the reader of every other catalog, which gives back the same', () => {
  const stored: unknown = JSON.parse(JSON.stringify(supportCatalog));
  expect(parseCatalog(stored)).toEqual({ ok: true, value: supportCatalog });
});

test('it is known to have been made here: no copy is made of it', () => {
  expect(parseCatalog(supportCatalog)).toEqual({ ok: true, value: supportCatalog });
  expect(defineCatalog(supportCatalog as never)).toBe(supportCatalog);
});

test('it is frozen throughout', () => {
  const loose: unknown[] = [];
  const pending: unknown[] = [supportCatalog];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (!Object.isFrozen(value)) loose.push(value);
    pending.push(...Object.values(value).filter((item) => item !== undefined));
  }
  expect(loose).toEqual([]);
});
