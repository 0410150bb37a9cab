import { describe, expect, test } from 'vitest';
import { AGENT, audit, CUSTOMER, comment, create } from './fixtures';
import { codes, opened, read, sla } from './ticket';

describe('comments', () => {
  test('voice and Facebook comments | replies; comments of triggers, private comments and the opening are not', () => {
    const { events } = read(
      [
        opened('4 20:00', 'low'),
        audit('5 10:00', -1, { type: 'Comment', author_id: -1, public: true }),
        audit('5 11:00', AGENT, comment(AGENT, false)),
        audit('5 12:00', AGENT, { type: 'VoiceComment', public: true }),
        audit('5 13:00', CUSTOMER, { type: 'FacebookComment', author_id: CUSTOMER, public: true }),
        audit('5 14:00', CUSTOMER, { type: 'Comment', author_id: AGENT, public: true }),
        audit(
          '5 15:00',
          CUSTOMER,
          { type: 'toString' },
          { type: 'Change', field_name: 'constructor', value: { __proto__: 1 } },
        ),
      ],
      { status: 'new' },
    );
    expect(events).toEqual([
      '2026-03-05T12:00:00.000Z responded',
      '2026-03-05T13:00:00.000Z customerReplied',
      '2026-03-05T14:00:00.000Z responded',
    ]);
  });

  test('comments made private later, and chat messages | notes', () => {
    const { notes } = read(
      [
        opened('4 20:00', 'low'),
        audit('5 10:00', AGENT, { type: 'ChatStartedEvent' }, { type: 'ChatEndedEvent' }),
        audit('5 11:00', AGENT, { type: 'CommentPrivacyChange', public: false }),
      ],
      { status: 'new' },
    );
    expect(codes(notes)).toEqual([
      ['unsupported', 'audits'],
      ['doubtful', 'audits[2].events[0]'],
    ]);
  });
});

describe('a ticket that an agent opens', () => {
  const byAgent = (isPublic: boolean) => [
    audit('4 20:00', AGENT, create('status', 'open'), create('priority', 'urgent'), comment(AGENT, isPublic)),
    audit('4 21:00', CUSTOMER, comment(CUSTOMER)),
    audit('4 22:00', AGENT, comment(AGENT)),
  ];

  test('by default | no first reply is promised, only next replies', () => {
    for (const isPublic of [true, false]) {
      const { notes, ticket, events } = read(byAgent(isPublic), { category: 'p36' });
      expect(events.slice(0, isPublic ? 2 : 1)).toEqual(
        ['openedByAgent', 'responded'].slice(0, isPublic ? 2 : 1).map((type) => `2026-03-04T20:00:00.000Z ${type}`),
      );
      expect(codes(notes)).toEqual([['doubtful', 'ticket']]);
      const { metrics } = sla.status(ticket, '2026-03-04T21:30:00Z');
      expect(metrics.firstReplyTime?.verdict).toBe('notJudged');
      // two hours from the customer's message at 21:00
      expect(metrics.nextReplyTime?.due?.toUTC().toISO()).toBe('2026-03-04T23:00:00.000Z');
    }
  });

  test('with agentOpenedTickets firstReply | a first reply after the opening is promised', () => {
    const { notes, ticket, events } = read(byAgent(true), { category: 'p36', agentOpenedTickets: 'firstReply' });
    expect(events).toEqual(['2026-03-04T21:00:00.000Z customerReplied', '2026-03-04T22:00:00.000Z responded']);
    expect(notes).toEqual([]);
    const { firstReplyTime } = sla.status(ticket, '2026-03-05T00:00:00Z').metrics;
    expect(firstReplyTime).toMatchObject({ verdict: 'breached' });
    expect(firstReplyTime?.stoppedAt?.toUTC().toISO()).toBe('2026-03-04T22:00:00.000Z');
  });
});
