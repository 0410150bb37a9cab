import { describe, expect, test } from 'vitest';
import { at, keysIn, pausing, slaOf, ticket } from './situations';

/* Computed by hand. The high level has 8 h for a resolution: from Monday the 16th at 10:00, 7 h of Monday and 1 h of Tuesday. */

describe('a ticket opened at its first event of a type', () => {
  test('has the class of that instant', () => {
    const changed = ticket(
      '16 10:00',
      { level: 'low' },
      ['reclassified', '16 10:30', { level: 'high' }],
      ['assigned', '16 11:00'],
    );
    // 8 h from 11:00: 6 h of Monday and 2 h of Tuesday. With the low level, 16 h: 6 h, 8 h and 2 h of Wednesday.
    expect(keysIn({ ticket: changed, theirs: at('17 11:00') })).toContain('start:assigned');
    expect(keysIn({ ticket: changed, theirs: at('18 11:00') })).not.toContain('start:assigned');
  });

  test.each([
    ['paused', 'resumed'],
    ['waiting', 'back'],
  ])('is paused if it was paused then, by `%s`', (begin, end) => {
    const paused = ticket('16 10:00', {}, [begin, '16 10:30'], ['assigned', '16 11:00'], [end, '16 14:00']);
    // 4 h of Monday from 14:00, 4 h of Tuesday.
    expect(keysIn({ ticket: paused, theirs: at('17 14:00') })).toContain('start:assigned');
    // The same without the pause: 8 h from 11:00.
    expect(keysIn({ ticket: paused, theirs: at('17 11:00') })).not.toContain('start:assigned');
  });

  test('is paused as long as the later of two pauses lasts', () => {
    const paused = ticket(
      '16 10:00',
      {},
      ['paused', '16 10:10'],
      ['waiting', '16 10:20'],
      ['assigned', '16 11:00'],
      ['resumed', '16 14:00'],
      ['back', '16 15:00'],
    );
    // 3 h of Monday from 15:00, 5 h of Tuesday.
    expect(keysIn({ ticket: paused, theirs: at('17 15:00') })).toContain('start:assigned');
  });

  test.each(['resumed', 'resolved'])('is not paused if the pause had ended, with `%s`', (end) => {
    const ended = ticket(
      '16 10:00',
      {},
      ['paused', '16 10:10'],
      [end, '16 10:40'],
      ...(end === 'resolved' ? ([['reopened', '16 10:45']] as const) : []),
      ['assigned', '16 11:00'],
    );
    expect(keysIn({ ticket: ended, theirs: at('17 11:00') })).toContain('start:assigned');
  });

  test('is not paused by an event before the pause', () => {
    const escalated = ticket('16 10:00', {}, ['waiting', '16 10:10'], ['back', '16 10:40'], ['assigned', '16 11:00']);
    expect(keysIn({ ticket: escalated, theirs: at('17 11:00') })).toContain('start:assigned');
  });

  test('is paused by that event', () => {
    const waiting = ticket('16 10:00', {}, ['waiting', '16 11:00'], ['back', '16 15:00']);
    // Paused from its opening until 15:00: 3 h of Monday, 5 h of Tuesday.
    expect(keysIn({ ticket: waiting, theirs: at('17 15:00') })).toContain('start:waiting');
  });

  test('the second type of event | is tried with its own first event', () => {
    const two = ticket('16 10:00', {}, ['waiting', '16 11:00'], ['back', '16 13:00'], ['back', '16 16:00']);
    // 5 h of Monday from 13:00, 3 h of Tuesday.
    expect(keysIn({ ticket: two, theirs: at('17 12:00') })).toContain('start:back');
  });

  test('after the instant of the values | is not tried', () => {
    const assigned = ticket('16 10:00', {}, ['assigned', '16 11:00']);
    const elapsed = { elapsed: { wall: 'PT0S' } };
    expect(keysIn({ ticket: assigned, theirs: elapsed, asOf: at('16 10:59') })).not.toContain('start:assigned');
    expect(keysIn({ ticket: assigned, theirs: elapsed, asOf: at('16 11:00') })).toContain('start:assigned');
  });

  test('has the class of that instant, without a later change', () => {
    const sla = slaOf({ reclassification: 'restart' });
    const changed = ticket(
      '16 10:00',
      { level: 'low' },
      ['reclassified', '16 10:30', { level: 'high' }],
      ['assigned', '16 11:00'],
    );
    // Our clock restarts at 10:30 and is due at 10:30. From 11:00, the due is 11:00.
    expect(keysIn({ sla, ticket: changed, theirs: at('17 11:00') })).toContain('start:assigned');
  });

  test('has no earlier response', () => {
    const answered = ticket('16 10:00', {}, ['responded', '16 10:30'], ['assigned', '16 11:00']);
    const theirs = { metric: 'firstResponse', stoppedAt: null };
    expect(keysIn({ ticket: answered, theirs })).toContain('start:assigned');
  });

  test('is still paused if another pause had ended', () => {
    const paused = ticket(
      '16 10:00',
      {},
      ['paused', '16 10:10'],
      ['waiting', '16 10:20'],
      ['back', '16 10:40'],
      ['assigned', '16 11:00'],
      ['resumed', '16 14:00'],
    );
    // 4 h of Monday from 14:00, 4 h of Tuesday.
    expect(keysIn({ ticket: paused, theirs: at('17 14:00') })).toContain('start:assigned');
  });

  test('is not paused if a pause for another reason had ended the pause', () => {
    const sla = pausing({ on: [{ event: 'paused', reasons: ['customer'] }], until: ['resumed'] });
    const paused = ticket(
      '16 10:00',
      {},
      ['paused', '16 10:10', { reason: 'customer' }],
      ['paused', '16 10:40', { reason: 'supplier' }],
      ['assigned', '16 11:00'],
      ['resumed', '16 14:00'],
    );
    expect(keysIn({ sla, ticket: paused, theirs: at('17 11:00') })).toContain('start:assigned');
  });

  test('is paused once by an event that also ends the pause', () => {
    const sla = pausing({ on: ['waiting'], until: ['waiting'] });
    const toggled = ticket('16 10:00', {}, ['waiting', '16 11:00'], ['waiting', '16 15:00']);
    // 3 h of Monday from 15:00, 5 h of Tuesday.
    expect(keysIn({ sla, ticket: toggled, theirs: at('17 15:00') })).toContain('start:waiting');
  });

  test('is paused by an event that stops another metric', () => {
    const sla = pausing({ on: ['waiting'], until: ['back'] }, { sent: { starts: ['opened'], stops: ['waiting'] } });
    const waiting = ticket('16 10:00', {}, ['waiting', '16 10:30'], ['assigned', '16 11:00'], ['back', '16 14:00']);
    expect(keysIn({ sla, ticket: waiting, theirs: at('17 14:00') })).toContain('start:assigned');
  });
});

describe('a metric that is paused from the opening until it is assigned', () => {
  const sla = pausing([
    { on: ['opened'], until: ['assigned'] },
    { on: ['paused'], until: ['resumed'] },
  ]);

  test('a ticket opened at an event after the assignment | is not paused', () => {
    const assigned = ticket('16 10:00', {}, ['assigned', '16 10:30'], ['back', '16 11:00']);
    // 8 h from 11:00: 6 h of Monday and 2 h of Tuesday.
    expect(keysIn({ sla, ticket: assigned, theirs: at('17 11:00') })).toContain('start:back');
  });

  test('a ticket opened at an event before the assignment | is paused until then', () => {
    const waiting = ticket('16 10:00', {}, ['back', '16 11:00'], ['assigned', '16 14:00']);
    expect(keysIn({ sla, ticket: waiting, theirs: at('17 11:00') })).not.toContain('start:back');
  });

  test('a ticket opened in another pause | is paused until the end of that pause', () => {
    const both = ticket(
      '16 10:00',
      {},
      ['paused', '16 10:10'],
      ['assigned', '16 10:30'],
      ['back', '16 11:00'],
      ['resumed', '16 14:00'],
    );
    // Without that pause it would be due on Tuesday at 11:00. Without the assignment, it would have no due.
    expect(keysIn({ sla, ticket: both, theirs: at('17 11:00') })).not.toContain('start:back');
    expect(keysIn({ sla, ticket: both, theirs: null })).not.toContain('start:back');
  });
});
