import { describe, expect, it } from 'vitest';
import { defineCatalog } from '../../src/catalog/define-catalog';
import { entitlementOf } from '../../src/catalog/entitlement';
import { issuesThrownBy } from '../expecting';
import { labels } from './sample';

const paid = { 'pt-BR': 'Pago.', en: 'Paid.' };
const catalog = defineCatalog({
  id: 'x',
  levels: { only: { labels } },
  categories: { c: { labels } },
  serviceTypes: { fault: { labels }, move: { labels, requires: { signed: labels, paid } } },
});

describe('entitlement', () => {
  it('is granted when every requirement is met', () => {
    expect(entitlementOf(catalog, 'move', { signed: true, paid: true })).toEqual({ entitled: true });
    expect(entitlementOf(catalog, 'fault', {})).toEqual({ entitled: true });
  });

  it('is refused with the unmet requirements, in the order of the catalog', () => {
    const refused = entitlementOf(catalog, 'move', { paid: false, signed: true });
    expect(refused).toEqual({ entitled: false, reasons: [{ id: 'paid', labels: paid }] });
    expect(Object.isFrozen(refused)).toBe(true);
    expect(entitlementOf(catalog, 'move', { paid: false, signed: false })).toMatchObject({
      reasons: [{ id: 'signed' }, { id: 'paid' }],
    });
  });

  it('throws if an answer is missing, unknown or not a boolean', () => {
    expect(issuesThrownBy(() => entitlementOf(catalog, 'move', { signed: 'yes', other: true } as never))).toMatchObject(
      [
        { code: 'wrongType', path: 'met.signed', received: '"yes"' },
        { code: 'missing', path: 'met.paid' },
        { code: 'unknownKey', path: 'met.other' },
      ],
    );
  });

  it.each(['rent', 'toString', '__proto__'])('throws for the unknown service type %s', (service) => {
    expect(issuesThrownBy(() => entitlementOf(catalog, service as never, {} as never))).toEqual([
      { code: 'unknownReference', path: 'service', expected: 'one of "fault", "move"', received: `"${service}"` },
    ]);
  });
});
