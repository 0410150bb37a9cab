import { describe, expect, test } from 'vitest';
import { at, keysIn, pausing, type Situation, ticket } from './situations';

/* Computed by hand. The high level has 8 h for a resolution: from Monday the 16th at 10:00, 7 h of Monday and 1 h of Tuesday. */

const customer = { reason: 'customer' };
const supplier = { reason: 'supplier' };

/** Returns the keys of the hints that ignore pauses. Other assumptions may fit by chance. */
const pauseKeys = (situation: Situation) => keysIn(situation).filter((key) => /^(un\w+P|p)ause/.test(key));

describe('pauses for one of two reasons', () => {
  const twice = ticket(
    '16 10:00',
    {},
    ['paused', '16 11:00', customer],
    ['paused', '16 14:00', supplier],
    ['resumed', '16 15:00'],
  );

  test('the first is ignored | the second still pauses', () => {
    // 10–12 and 13–14 are 3 h, 15–18 are 3 h: 2 h of Tuesday.
    expect(pauseKeys({ ticket: twice, theirs: at('17 11:00') })).toEqual(['pauseIgnored:customer']);
  });

  test('the second is ignored | the first still ends where the second began', () => {
    // 10–11 is 1 h, 14–18 are 4 h: 3 h of Tuesday.
    expect(pauseKeys({ ticket: twice, theirs: at('17 12:00') })).toEqual(['pauseIgnored:supplier']);
  });

  test('both are ignored | pausesIgnored alone', () => {
    expect(pauseKeys({ ticket: twice, theirs: at('17 10:00') })).toEqual(['pausesIgnored']);
  });

  test('the pauses follow each other | each can be ignored', () => {
    const apart = ticket(
      '16 10:00',
      {},
      ['paused', '16 11:00', customer],
      ['resumed', '16 12:00'],
      ['paused', '16 15:00', supplier],
      ['resumed', '16 17:00'],
    );
    // With both pauses, 4 h of Monday count. Without the pause from 11 to 12, 5 h count; without the pause from 15 to 17, 6 h count.
    expect(pauseKeys({ ticket: apart, theirs: at('17 12:00') })).toContain('pauseIgnored:customer');
    expect(pauseKeys({ ticket: apart, theirs: at('17 11:00') })).toEqual(['pauseIgnored:supplier']);
  });

  test('no pause ends with a resumption | no hint for the second', () => {
    const open = ticket('16 10:00', {}, ['paused', '16 11:00', customer], ['paused', '16 14:00', supplier]);
    // Without the first pause, 3 h are used at 14:00.
    const elapsed = (business: string) => ({ elapsed: { business } });
    expect(pauseKeys({ ticket: open, theirs: elapsed('PT3H') })).toEqual(['pauseIgnored:customer']);
    expect(pauseKeys({ ticket: open, theirs: { paused: false }, asOf: at('16 15:00') })).toEqual(['pausesIgnored']);
  });
});

describe('an event that pauses until the ticket is resumed', () => {
  const sla = pausing([
    { on: ['paused'], until: ['resumed'] },
    { on: ['waiting'], until: ['resumed'] },
  ]);

  test('and a pause during it is ignored | the event still pauses', () => {
    const during = ticket(
      '16 10:00',
      {},
      ['waiting', '16 11:00'],
      ['paused', '16 13:00', customer],
      ['resumed', '16 15:00'],
    );
    // Our clock does not run from 11 to 15. With an end at 13:00, 1 + 5 h of Monday would count.
    expect(pauseKeys({ sla, ticket: during, theirs: at('17 11:00') })).not.toContain('pauseIgnored:customer');
    expect(pauseKeys({ sla, ticket: during, theirs: at('17 10:00') })).toEqual(['pausesIgnored']);
  });

  test('after another pause has ended | a pause during it is ignored without an end', () => {
    const after = ticket(
      '16 10:00',
      {},
      ['paused', '16 11:00', customer],
      ['resumed', '16 12:00'],
      ['waiting', '16 13:00'],
      ['paused', '16 14:00', supplier],
      ['resumed', '16 16:00'],
    );
    // 10–11 and 16–18 count: 5 h of Tuesday. With an end at 14:00, 14–16 would count too: 3 h of Tuesday.
    expect(pauseKeys({ sla, ticket: after, theirs: at('17 12:00') })).not.toContain('pauseIgnored:supplier');
    expect(pauseKeys({ sla, ticket: after, theirs: at('17 13:00') })).not.toContain('pauseIgnored:supplier');
  });

  test('after an ignored pause that ended another | the second ignored pause has no end', () => {
    const twice = ticket(
      '16 10:00',
      {},
      ['paused', '16 11:00', supplier],
      ['paused', '16 12:00', customer],
      ['waiting', '16 14:00'],
      ['paused', '16 15:00', customer],
      ['resumed', '16 16:00'],
    );
    // 10–11, 13–14 and 16–18 count: 4 h of Tuesday. With an end at 15:00, 15–16 would count, too: 3 h of Tuesday.
    expect(pauseKeys({ sla, ticket: twice, theirs: at('17 14:00') })).toContain('pauseIgnored:customer');
    expect(pauseKeys({ sla, ticket: twice, theirs: at('17 12:00') })).not.toContain('pauseIgnored:customer');
  });
});

describe('pauses by an event', () => {
  const both = ticket(
    '16 10:00',
    {},
    ['paused', '16 11:00', customer],
    ['resumed', '16 12:00'],
    ['waiting', '16 15:00'],
    ['back', '16 17:00'],
  );
  const still = ticket('16 10:00', {}, ['waiting', '16 11:00']);

  test('that is ignored | other pauses still count', () => {
    // Without 15–17, only the hour from 11 to 12 is left out.
    expect(pauseKeys({ ticket: both, theirs: at('17 11:00') })).toEqual(['pauseByIgnored:waiting']);
  });

  test('`paused` | is not named as an event', () => {
    const paused = ticket('16 10:00', {}, ['paused', '16 11:00'], ['resumed', '16 15:00']);
    expect(pauseKeys({ ticket: paused, theirs: at('17 10:00') })).toEqual(['pausesIgnored', 'unnamedPausesIgnored']);
  });

  test('that is the only event of the ticket | is named', () => {
    expect(pauseKeys({ ticket: still, theirs: at('17 10:00') })).toEqual(['pausesIgnored', 'pauseByIgnored:waiting']);
  });

  test.each<[string, object]>([
    ['one rule instead of a list', { on: ['waiting'], until: ['back'] }],
    ['a trigger with a condition', [{ on: [{ event: 'waiting', by: ['desk'] }], until: ['back'] }]],
    ['an event and a trigger', [{ on: ['paused', { event: 'waiting', by: ['desk'] }], until: ['back', 'resumed'] }]],
  ])('%s | is ignored', (_, pauses) => {
    const ticketOf = ticket('16 10:00', {}, ['waiting', '16 11:00', { by: 'desk' }], ['back', '16 15:00']);
    expect(pauseKeys({ sla: pausing(pauses), ticket: ticketOf, theirs: at('17 10:00') })).toEqual([
      'pausesIgnored',
      'pauseByIgnored:waiting',
    ]);
  });

  test('a trigger with a condition is ignored | another event of its rule still pauses', () => {
    const sla = pausing({ on: ['paused', { event: 'waiting', by: ['desk'] }], until: ['back', 'resumed'] });
    const mixed = ticket(
      '16 10:00',
      {},
      ['paused', '16 11:00'],
      ['resumed', '16 12:00'],
      ['waiting', '16 15:00', { by: 'desk' }],
      ['back', '16 17:00'],
    );
    expect(pauseKeys({ sla, ticket: mixed, theirs: at('17 11:00') })).toEqual(['pauseByIgnored:waiting']);
    expect(pauseKeys({ sla, ticket: mixed, theirs: at('17 12:00') })).toContain('unnamedPausesIgnored');
  });

  test('a metric without rules of pauses | has no such hint', () => {
    expect(pauseKeys({ ticket: both, theirs: { metric: 'firstResponse', due: at('16 13:00') } })).toEqual([]);
  });
});

test('pauses for 21 reasons | the first twenty are tried', () => {
  const events = Array.from(
    { length: 21 },
    (_, i) => ['paused', `16 10:${i + 10}`, { reason: `reason ${i + 1}` }] as const,
  );
  // Each pause but the last ends after a minute, when the next begins. The last is an hour, from 10:30 to 11:30.
  const many = ticket('16 10:00', {}, ['assigned', '16 10:05'], ...events, ['resumed', '16 11:30']);
  const tolerance = 'PT0S';
  // Paused from 10:10 to 11:30: due at Tuesday 11:20. Without one of the short pauses, the minute counts.
  expect(pauseKeys({ ticket: many, theirs: at('17 11:19'), tolerance })).toContain('pauseIgnored:reason 1');
  expect(pauseKeys({ ticket: many, theirs: at('17 10:20'), tolerance })).not.toContain('pauseIgnored:reason 21');
  const fewer = ticket('16 10:00', {}, ['assigned', '16 10:05'], ...events.slice(1), ['resumed', '16 11:30']);
  expect(pauseKeys({ ticket: fewer, theirs: at('17 10:19'), tolerance })).toContain('pauseIgnored:reason 21');
});

test('a metric without pauses | a pause of the ticket is no hint', () => {
  const paused = ticket('16 10:00', {}, ['paused', '16 11:00', customer], ['resumed', '16 15:00']);
  expect(pauseKeys({ sla: pausing(undefined), ticket: paused, theirs: at('17 09:07') })).toEqual([]);
});
