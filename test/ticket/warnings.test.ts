import { checkTicket } from 'prazo';
import { expect, test } from 'vitest';

const SECONDS = 1_763_570_400;
const opened = new Date(SECONDS * 1000).toISOString();

test.each<readonly [string, Parameters<typeof checkTicket>[0], readonly string[]]>([
  ['of ISO strings', { openedAt: opened, events: [{ at: opened }] }, []],
  ['of milliseconds', { openedAt: SECONDS * 1000, events: [{ at: SECONDS * 1000 + 1 }] }, []],
  ['opened in seconds', { openedAt: SECONDS }, ['openedAt']],
  [
    'with events in seconds',
    { openedAt: 0, events: [{ at: SECONDS }, { at: opened }, { at: 1 }] },
    ['openedAt', 'events[0].at', 'events[2].at'],
  ],
  ['before 1970', { openedAt: -1 }, ['openedAt']],
  ['at the last millisecond of 1989', { openedAt: Date.UTC(1990) - 1 }, ['openedAt']],
  ['at the start of 1990', { openedAt: Date.UTC(1990) }, []],
  ['of an old archive, by dates', { openedAt: '1985-01-01T00:00Z', events: [{ at: new Date(0) }] }, []],
  ['without events', { openedAt: opened, events: undefined }, []],
])('a ticket %s', (_which, ticket, paths) => {
  expect(checkTicket(ticket).map(({ path }) => path)).toEqual(paths);
});

test('a warning has a path, an expectation and the received value', () => {
  const warnings = checkTicket({ openedAt: SECONDS });
  expect(warnings).toEqual([
    {
      code: 'probablySeconds',
      path: 'openedAt',
      expected: 'milliseconds since 1970, in 1990 or later',
      received: '1763570400, which is in 1970',
    },
  ]);
  expect(Object.isFrozen(warnings) && Object.isFrozen(warnings[0])).toBe(true);
});
