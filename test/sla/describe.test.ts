import { createCalendar, describeExplanation, type Explanation, textsIn } from 'prazo';
import { describe, expect, test } from 'vitest';
import { agreed, happened, opened, slaFor } from '../clock/desks/desk';
import { issuesThrownBy } from '../expecting';
import { on } from '../ticket/week';

/* The text of an explanation, from the explanation itself and from its JSON. */

const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-17:00'] },
  holidays: [{ date: '2026-03-03', name: { en: 'Town day', 'pt-BR': 'Dia da cidade' } }],
});
const timed = { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } };
const explained = (target: object | 'agreed' | null, events = happened(), at = 'Mon 2 12:00'): Explanation => {
  const sla = slaFor({ cells: { high: { m: target } }, metrics: { m: timed } }, { calendar });
  return sla.explain(opened(events), 'm', on(at)) as Explanation;
};
const lines = (explanation: unknown, language = 'en', texts?: never) =>
  describeExplanation(explanation as Explanation, language, texts).split('\n');
const stored = (explanation: Explanation) => JSON.parse(JSON.stringify(explanation));

describe('the text of an explanation', () => {
  const long = explained(
    { businessHours: 8 },
    happened('Mon 2 11:00 paused reason:parts', 'Mon 2 11:30:15 resumed'),
    'Wed 4 10:00',
  );

  test('is English for en', () => {
    const expected = [
      'm (high): 8 hours of business time – at risk',
      'Started: Mon, Mar 2, 2026, 10:00 · Due: Wed, Mar 4, 2026, 10:30',
      '  Mon, Mar 2, 2026, 10:00 – Mon, Mar 2, 2026, 11:00  1 hr  counts',
      '  Mon, Mar 2, 2026, 11:00 – Mon, Mar 2, 2026, 11:30  0 min  paused: parts',
      '  Mon, Mar 2, 2026, 11:30 – Mon, Mar 2, 2026, 17:00  5 hr, 29 min, 45 sec  counts',
      '  Mon, Mar 2, 2026, 17:00 – Tue, Mar 3, 2026, 00:00  0 min  outside business hours',
      '  Tue, Mar 3, 2026, 00:00 – Wed, Mar 4, 2026, 00:00  0 min  holiday: Town day',
      '  Wed, Mar 4, 2026, 00:00 – Wed, Mar 4, 2026, 09:00  0 min  outside business hours',
      '  Wed, Mar 4, 2026, 09:00 – Wed, Mar 4, 2026, 10:00  1 hr  counts',
      'Total: 7 hr, 29 min, 45 sec of 8 hr',
    ];
    expect(lines(long)).toEqual(expected);
    expect(lines(stored(long))).toEqual(expected);
  });

  test('is Portuguese for pt and every tag that starts with pt-', () => {
    for (const language of ['pt-BR', 'pt', 'pt-PT']) {
      const text = lines(long, language);
      expect(text[0]).toBe('m (high): 8 horas de expediente – em risco');
      expect(text[6]).toContain('feriado: ');
    }
  });

  test('has holiday names in the language, or in English if there are none', () => {
    expect(lines(long, 'pt-BR')[6]).toContain('feriado: Dia da cidade');
    expect(lines(long, 'pt-PT')[6]).toContain('feriado: Town day');
  });

  test.each<readonly [string, Parameters<typeof explained>, readonly string[]]>([
    ['an elapsed target', [{ hours: 3 }], ['m (high): 3 hours – on track', 'Total: 2 hr of 3 hr']],
    ['months', [{ months: 1 }], ['m (high): 1 month – on track', 'Total: 2 hr of 744 hr']],
    ['no target', [null], ['m (high): no target – no target', 'Total: 2 hr']],
    ['a target to be agreed', ['agreed'], ['m (high): to be agreed – target to be agreed', 'Total: 2 hr']],
    [
      'an agreed instant',
      [{ hours: 3 }, [agreed('Mon 2 10:30', { due: on('Mon 2 15:00') })]],
      ['m (high): agreed instant – on track', 'Total: 2 hr of 5 hr'],
    ],
  ])('has the target and total of %s', (_title, args, [first, last]) => {
    const text = lines(explained(...args));
    expect([text[0], text[text.length - 1]]).toEqual([first, last]);
    expect(lines(stored(explained(...args)))).toEqual(text);
  });

  test.each<readonly [string, Parameters<typeof explained>, string]>([
    ['a running clock', [{ hours: 3 }], 'Started: Mon, Mar 2, 2026, 10:00 · Due: Mon, Mar 2, 2026, 13:00'],
    [
      'a paused clock',
      [{ hours: 3 }, happened('Mon 2 11:00 paused')],
      'Started: Mon, Mar 2, 2026, 10:00 · Due if resumed now: Mon, Mar 2, 2026, 14:00',
    ],
    [
      'a stopped clock',
      [{ hours: 3 }, happened('Mon 2 11:00 resolved')],
      'Started: Mon, Mar 2, 2026, 10:00 · Due: Mon, Mar 2, 2026, 13:00 · Stopped: Mon, Mar 2, 2026, 11:00',
    ],
    [
      'a paused clock with an agreed due time',
      [{ hours: 3 }, [agreed('Mon 2 10:30', { due: on('Mon 2 15:00') }), ...happened('Mon 2 11:00 paused')]],
      'Started: Mon, Mar 2, 2026, 10:00 · Due: Mon, Mar 2, 2026, 15:00',
    ],
    [
      'a late clock that is paused, whose due time no pause moves',
      [{ hours: 1 }, happened('Mon 2 11:30 paused')],
      'Started: Mon, Mar 2, 2026, 10:00 · Due: Mon, Mar 2, 2026, 11:00',
    ],
    ['a clock without a due time', [null], 'Started: Mon, Mar 2, 2026, 10:00'],
  ])('has the instants of %s', (_title, args, expected) => {
    expect(lines(explained(...args))[1]).toBe(expected);
  });

  test('has the labels of the metric and the level', () => {
    const labels = { metric: { en: 'Work', 'pt-BR': 'Trabalho' }, level: 'High' };
    const labelled = { ...stored(explained({ hours: 3 })), labels };
    expect(lines(labelled)[0]).toBe('Work (High): 3 hours – on track');
    expect(lines(labelled, 'pt-BR')[0]).toBe('Trabalho (High): 3 horas – no prazo');
  });

  test('has Latin digits in every language', () => {
    const arabic = lines(explained({ hours: 3 }), 'ar-EG', textsIn('en') as never);
    expect(arabic[0]).toContain('3');
    expect(arabic[arabic.length - 1]).toContain('3');
    expect(arabic[arabic.length - 1]).toContain('2');
  });
});

describe('the language of a description', () => {
  const short = explained({ hours: 3 });

  test('may have texts of the user', () => {
    const german = { ...textsIn('en'), total: 'Summe', verdicts: { ...textsIn('en').verdicts, onTrack: 'im Plan' } };
    const text = lines(short, 'de', german as never);
    expect([text[0], text[text.length - 1]]).toEqual(['m (high): 3 Stunden – im Plan', 'Summe: 2 Std. of 3 Std.']);
    expect(lines(short, 'en', null as never)).toEqual(lines(short));
    expect(lines(short, 'en-GB')[0]).toBe(lines(short)[0]);
  });

  test.each([
    ['an invalid tag', 'not a tag', undefined, ['language']],
    ['incomplete texts', 'de', { ...textsIn('en'), total: undefined, reasons: {} }, ['reasons', 'total']],
  ])('%s: throws', (_title, language, own, paths) => {
    const found = issuesThrownBy(() => lines(short, language, own as never)).map(({ path }) => path);
    for (const path of paths) expect(found.some((foundPath) => foundPath.includes(path))).toBe(true);
    expect(found).not.toHaveLength(0);
  });

  test('without texts: English words, with dates and amounts of the language', () => {
    expect(lines(short, 'de')[0]).toMatch(/– on track$/);
    expect(lines(short, 'de')[1]).toMatch(/^Started: Mo\./);
  });

  test('an invalid text: the issue names its key', () => {
    expect(issuesThrownBy(() => lines(short, 'de', { ...textsIn('en'), due: 5 } as never))).toMatchObject([
      { code: 'wrongType', path: 'texts.due' },
    ]);
    expect(
      issuesThrownBy(() =>
        lines(short, 'de', { ...textsIn('en'), verdicts: { ...textsIn('en').verdicts, met: 5 } } as never),
      ),
    ).toMatchObject([{ code: 'wrongType', path: 'texts.verdicts.met' }]);
  });
});

describe('an explanation from JSON', () => {
  const right = stored(explained({ hours: 3 }));

  test('may have unknown keys, and may lack optional ones', () => {
    const { due, dueIfResumed, stoppedAt, budget, target, ...least } = right;
    expect([due, dueIfResumed, stoppedAt, budget, target].filter((value) => value !== undefined)).toHaveLength(3);
    expect(lines({ ...least, colour: 'red' })[0]).toBe('m (high): no target – on track');
  });

  test.each([
    ['2026-03-02T18:45:00+05:45', '18:45'],
    ['2026-03-02T09:30:00-03:30', '09:30'],
    ['2026-03-02T13:00:00Z', '13:00'],
  ])('started at %s | has the local time of that offset', (startedAt, time) => {
    expect(lines({ ...right, startedAt })[1]).toMatch(`Started: Mon, Mar 2, 2026, ${time} ·`);
  });

  test.each<readonly [string, object, string, string, string?]>([
    ['an invalid start', { startedAt: 'today' }, 'startedAt', 'invalidInstant'],
    ['an invalid amount', { counted: 'much' }, 'counted', 'invalidAmount'],
    ['a number as target', { target: 5 }, 'target', 'invalidTarget', 'a target'],
    ['an unknown word as target', { target: 'soon' }, 'target', 'invalidTarget'],
    ['an unknown verdict', { verdict: 'fine' }, 'verdict', 'unknownValue'],
    ['an unknown basis', { basis: 'wall' }, 'basis', 'unknownValue'],
    [
      'a number as label of the metric',
      { labels: { metric: 5 } },
      'labels.metric',
      'wrongType',
      'a text, or texts by language',
    ],
    ['a number as label of the level', { labels: { level: 5 } }, 'labels.level', 'wrongType'],
    ['a number as name', { segments: [{ ...right.segments[0], names: [5] }] }, 'segments[0].names[0]', 'wrongType'],
    ['an unknown reason', { segments: [{ ...right.segments[0], reason: 'x' }] }, 'segments[0].reason', 'unknownValue'],
  ])('with %s: throws at its path', (_title, more, path, code, expected) => {
    expect(issuesThrownBy(() => lines({ ...right, ...(more as object) }))).toMatchObject([
      { path, code, ...(expected === undefined ? {} : { expected }) },
    ]);
  });

  test('without a required key: throws for that key', () => {
    for (const key of ['metric', 'level', 'labels', 'verdict', 'basis', 'startedAt', 'counted', 'segments']) {
      const { [key]: _, ...rest } = right;
      expect(issuesThrownBy(() => lines(rest))).toMatchObject([{ path: key, code: 'missing' }]);
    }
  });

  test('a number: throws', () => {
    expect(issuesThrownBy(() => lines(5))).toMatchObject([{ path: '', code: 'wrongType' }]);
  });
});
