import { sValidator } from '@hono/standard-validator';
import { FormApi } from '@tanstack/form-core';
import { initTRPC, TRPCError } from '@trpc/server';
import { Hono } from 'hono';
import { createCalendar, createSla, supportCatalog, type TicketOf } from 'prazo';
import { describe, expect, it } from 'vitest';

const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
const sla = createSla({ catalog: supportCatalog, calendar });

const good = { id: 7, category: 'core', level: 'urgent', openedAt: '2026-11-19T16:40:00-03:00' };
const bad = { ...good, level: 'urgnt' };
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

  it('hands over a good ticket', async () => {
    const response = await post(good);
    expect([response.status, await response.json()]).toEqual([200, { due: DUE }]);
  });

  it('answers a bad one with its issues', async () => {
    const response = await post(bad);
    expect([response.status, await response.json()]).toMatchObject([400, { error: [ISSUE] }]);
  });
});

describe('tRPC', () => {
  const t = initTRPC.create();
  const router = t.router({
    due: t.procedure.input(sla.parseTicket).query(({ input }) => sla.deadlines(input).firstResponse.due?.toISO()),
  });
  const caller = t.createCallerFactory(router)({});

  it('hands over a good ticket', async () => {
    expect(await caller.due(good as unknown as TicketOf<typeof sla>)).toBe(DUE);
  });

  it('refuses a bad one with its issues', async () => {
    const error = await caller.due(bad as never).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TRPCError);
    expect(error).toMatchObject({ code: 'BAD_REQUEST', cause: { issues: [ISSUE] } });
  });
});

describe('a form of TanStack', () => {
  const formOf = (ticket: object) => {
    const defaultValues = ticket as TicketOf<typeof sla>;
    const form = new FormApi({ defaultValues, validators: { onChange: sla.parseTicket } });
    form.mount();
    return form;
  };

  it('is valid with a good ticket', async () => {
    const form = formOf(good);
    await form.validate('change');
    expect(form.state.errors).toEqual([]);
    expect(form.state.isValid).toBe(true);
  });

  it('has the issue of a bad one at its field', async () => {
    const form = formOf(bad);
    await form.validate('change');
    expect(form.state.errors).toEqual([{ level: [ISSUE] }]);
    expect(form.state.isValid).toBe(false);
  });
});
