import { sValidator } from '@hono/standard-validator';
import { FormApi } from '@tanstack/form-core';
import { initTRPC, TRPCError } from '@trpc/server';
import { Hono } from 'hono';
import { createCalendar, createSla, supportCatalog, type TicketOf } from 'prazo';
import { describe, expect, it } from 'vitest';

const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
const sla = createSla({ catalog: supportCatalog, calendar });

const valid = { id: 7, category: 'core', level: 'urgent', openedAt: '2026-11-19T16:40:00-03:00' };
const invalid = { ...valid, level: 'urgnt' };
const DUE = '2026-11-19T18:40:00.000-03:00';
const ISSUE = { message: 'expected one of "urgent", "high", "medium", "low", received "urgnt"', path: ['level'] };

describe("Hono's validator", () => {
  const app = new Hono().post('/due', sValidator('json', sla.parseTicket), (context) =>
    context.json({ due: sla.deadlines(context.req.valid('json')).firstResponse.due }),
  );
  const post = (body: unknown) =>
    app.request('/due', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('passes a valid ticket to the handler', async () => {
    const response = await post(valid);
    expect([response.status, await response.json()]).toEqual([200, { due: DUE }]);
  });

  it('answers 400 with the issues of an invalid ticket', async () => {
    const response = await post(invalid);
    expect([response.status, await response.json()]).toMatchObject([400, { error: [ISSUE] }]);
  });
});

describe('tRPC', () => {
  const t = initTRPC.create();
  const router = t.router({
    due: t.procedure.input(sla.parseTicket).query(({ input }) => sla.deadlines(input).firstResponse.due?.toISO()),
  });
  const caller = t.createCallerFactory(router)({});

  it('passes a valid ticket to the handler', async () => {
    expect(await caller.due(valid as unknown as TicketOf<typeof sla>)).toBe(DUE);
  });

  it('throws BAD_REQUEST with the issues of an invalid ticket', async () => {
    const error = await caller.due(invalid as never).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TRPCError);
    expect(error).toMatchObject({ code: 'BAD_REQUEST', cause: { issues: [ISSUE] } });
  });
});

describe('TanStack Form', () => {
  const formOf = (ticket: object) => {
    const defaultValues = ticket as TicketOf<typeof sla>;
    const form = new FormApi({ defaultValues, validators: { onChange: sla.parseTicket } });
    form.mount();
    return form;
  };

  it('is valid with a valid ticket', async () => {
    const form = formOf(valid);
    await form.validate('change');
    expect(form.state.errors).toEqual([]);
    expect(form.state.isValid).toBe(true);
  });

  it('has the issue of an invalid ticket at its field', async () => {
    const form = formOf(invalid);
    await form.validate('change');
    expect(form.state.errors).toEqual([{ level: [ISSUE] }]);
    expect(form.state.isValid).toBe(false);
  });
});
