import { sValidator } from '@hono/standard-validator';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { FormApi } from '@tanstack/form-core';
import { type inferProcedureInput, initTRPC } from '@trpc/server';
import { Hono } from 'hono';
import {
  type AnyCalendarDefinition,
  type Calendar,
  type Catalog,
  type CatalogDefinition,
  createCalendar,
  createSla,
  type ParseResult,
  type Parser,
  parseCalendar,
  parseCatalog,
  parseSla,
  type Sla,
  type SlaDocument,
  supportCatalog,
  type TicketOf,
} from 'prazo';
import { describe, expectTypeOf, it } from 'vitest';

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const sla = createSla({ catalog: supportCatalog, calendar, calendars: { night: calendar } });
type Own = TicketOf<typeof sla>;

describe('a parse function', () => {
  it('is a Standard Schema from its input type to its output type', () => {
    expectTypeOf(parseCatalog).toExtend<StandardSchemaV1<CatalogDefinition, Catalog>>();
    expectTypeOf(parseCalendar).toExtend<StandardSchemaV1<AnyCalendarDefinition, Calendar>>();
    expectTypeOf(parseSla).toExtend<StandardSchemaV1<SlaDocument, Sla<Catalog, string>>>();
    expectTypeOf(sla.parseTicket).toExtend<StandardSchemaV1<Own, Own>>();
    expectTypeOf<Parser<'in', 'out'>>().not.toExtend<StandardSchemaV1<'out', 'in'>>();
  });

  it('has the inferred input and output types', () => {
    expectTypeOf<StandardSchemaV1.InferInput<typeof parseCatalog>>().toEqualTypeOf<CatalogDefinition>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof parseCatalog>>().toEqualTypeOf<Catalog>();
    expectTypeOf<StandardSchemaV1.InferInput<typeof sla.parseTicket>>().toEqualTypeOf<Own>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof sla.parseTicket>>().toEqualTypeOf<Own>();
  });

  it('can be called as a function', () => {
    expectTypeOf(parseCatalog({})).toEqualTypeOf<ParseResult<Catalog>>();
    expectTypeOf(parseSla({}, { unknownKeys: 'ignore' })).toEqualTypeOf<ParseResult<Sla<Catalog, string>>>();
    expectTypeOf(sla.parseTicket({}, { unknownKeys: 'ignore' })).toEqualTypeOf<ParseResult<Own>>();
  });

  it('accepts a literal with plain strings', () => {
    expectTypeOf<{
      catalog: typeof supportCatalog;
      calendar: { zone: string; hours: '24/7' };
    }>().toExtend<SlaDocument>();
    expectTypeOf<{ catalog: typeof supportCatalog; calendar: Calendar }>().toExtend<SlaDocument>();
  });
});

describe('libraries that accept a Standard Schema', () => {
  it('pass the ticket type of the SLA', () => {
    new Hono().post('/', sValidator('json', sla.parseTicket), (context) => {
      expectTypeOf(context.req.valid('json')).toEqualTypeOf<Own>();
      return context.text('');
    });
    const t = initTRPC.create();
    const procedure = t.procedure.input(sla.parseTicket).query(({ input }) => expectTypeOf(input).toEqualTypeOf<Own>());
    expectTypeOf<inferProcedureInput<typeof procedure>>().toEqualTypeOf<Own>();
    const defaultValues: Own = { category: 'core', level: 'urgent', openedAt: 0 };
    new FormApi({ defaultValues, validators: { onChange: sla.parseTicket } });
  });
});
