import { createCalendar, describeExplanation, type Explanation, texts } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrown } from '../catalog/issues';
import { agreed, happened, opened, slaFor } from '../clock/desks/desk';
import { on } from '../ticket/week';

/* Explanations as text, from what `explain` answers and from what was stored of it as JSON. */

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
const lines = (explanation: unknown, language = 'en', own?: never) =>
  describeExplanation(explanation as Explanation, language, own).split('\n');
const stored = (explanation: Explanation) => JSON.parse(JSON.stringify(explanation));

describe('an explanation in words', () => {
  const long = explained(
    { businessHours: 8 },
    happened('Mon 2 11:00 paused reason:parts', 'Mon 2 11:30:15 resumed'),
    'Wed 4 10:00',
  );

  test('in English', () => {
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

  test('in Portuguese, of which parents and children are told alike', () => {
    for (const language of ['pt-BR', 'pt', 'pt-PT']) {
      const told = lines(long, language);
      expect(told[0]).toBe('m (high): 8 horas de expediente – em risco');
      expect(told[6]).toContain('feriado: ');
    }
  });

  test('with the names of holidays in the language, or else in English', () => {
    expect(lines(long, 'pt-BR')[6]).toContain('feriado: Dia da cidade');
    expect(lines(long, 'pt-PT')[6]).toContain('feriado: Town day');
  });

  test.each<readonly [string, Parameters<typeof explained>, readonly string[]]>([
    ['an elapsed target', [{ hours: 3 }], ['m (high): 3 hours – on track', 'Total: 2 hr of 3 hr']],
    ['months', [{ months: 1 }], ['m (high): 1 month – on track', 'Total: 2 hr of 744 hr']],
    ['no target', [null], ['m (high): no target – no target', 'Total: 2 hr']],
    ['a target to be agreed', ['agreed'], ['m (high): to be agreed – target to be agreed', 'Total: 2 hr']],
    [
      'an instant set by hand',
      [{ hours: 3 }, [agreed('Mon 2 10:30', { due: on('Mon 2 15:00') })]],
      ['m (high): agreed instant – on track', 'Total: 2 hr of 5 hr'],
    ],
  ])('of %s', (_what, args, [first, last]) => {
    const told = lines(explained(...args));
    expect([told[0], told[told.length - 1]]).toEqual([first, last]);
    expect(lines(stored(explained(...args)))).toEqual(told);
  });

  test.each<readonly [string, Parameters<typeof explained>, string]>([
    ['a clock that runs', [{ hours: 3 }], 'Started: Mon, Mar 2, 2026, 10:00 · Due: Mon, Mar 2, 2026, 13:00'],
    [
      'one that is paused',
      [{ hours: 3 }, happened('Mon 2 11:00 paused')],
      'Started: Mon, Mar 2, 2026, 10:00 · Due if resumed now: Mon, Mar 2, 2026, 14:00',
    ],
    [
      'one that has stopped',
      [{ hours: 3 }, happened('Mon 2 11:00 resolved')],
      'Started: Mon, Mar 2, 2026, 10:00 · Due: Mon, Mar 2, 2026, 13:00 · Stopped: Mon, Mar 2, 2026, 11:00',
    ],
    [
      'one that is paused, with a due that stands still',
      [{ hours: 3 }, [agreed('Mon 2 10:30', { due: on('Mon 2 15:00') }), ...happened('Mon 2 11:00 paused')]],
      'Started: Mon, Mar 2, 2026, 10:00 · Due: Mon, Mar 2, 2026, 15:00',
    ],
    ['one without a due', [null], 'Started: Mon, Mar 2, 2026, 10:00'],
  ])('has the instants of %s', (_what, args, expected) => {
    expect(lines(explained(...args))[1]).toBe(expected);
  });

  test('has the labels of the metric and the level', () => {
    const labels = { metric: { en: 'Work', 'pt-BR': 'Trabalho' }, level: 'High' };
    const labelled = { ...stored(explained({ hours: 3 })), labels };
    expect(lines(labelled)[0]).toBe('Work (High): 3 hours – on track');
    expect(lines(labelled, 'pt-BR')[0]).toBe('Trabalho (High): 3 horas – no prazo');
  });

  test('has digits that are read everywhere', () => {
    const arabic = lines(explained({ hours: 3 }), 'ar-EG', texts.en as never);
    expect(arabic[0]).toContain('3');
    expect(arabic[arabic.length - 1]).toContain('3');
    expect(arabic[arabic.length - 1]).toContain('2');
  });
});

describe('the language of an explanation', () => {
  const short = explained({ hours: 3 });

  test('may be one whose texts are given', () => {
    const german = { ...texts.en, total: 'Summe', verdicts: { ...texts.en.verdicts, onTrack: 'im Plan' } };
    const told = lines(short, 'de', german as never);
    expect([told[0], told[told.length - 1]]).toEqual(['m (high): 3 Stunden – im Plan', 'Summe: 2 Std. of 3 Std.']);
    expect(lines(short, 'en', null as never)).toEqual(lines(short));
    expect(lines(short, 'en-GB')[0]).toBe(lines(short)[0]);
  });

  test.each([
    ['that is no tag', 'not a tag', undefined, ['language']],
    ['of texts that lack some', 'de', { ...texts.en, total: undefined, reasons: {} }, ['reasons', 'total']],
  ])('%s is an error', (_what, language, own, paths) => {
    const found = issuesThrown(() => lines(short, language, own as never)).map(({ path }) => path);
    for (const path of paths) expect(found.some((one) => one.includes(path))).toBe(true);
    expect(found).not.toHaveLength(0);
  });

  test('in a language without texts is told in English, with its own dates and amounts', () => {
    expect(lines(short, 'de')[0]).toMatch(/– on track$/);
    expect(lines(short, 'de')[1]).toMatch(/^Started: Mo\./);
  });

  test('with texts that are wrong says where', () => {
    expect(issuesThrown(() => lines(short, 'de', { ...texts.en, due: 5 } as never))).toMatchObject([
      { code: 'wrongType', path: 'texts.due' },
    ]);
    expect(
      issuesThrown(() => lines(short, 'de', { ...texts.en, verdicts: { ...texts.en.verdicts, met: 5 } } as never)),
    ).toMatchObject([{ code: 'wrongType', path: 'texts.verdicts.met' }]);
  });
});

describe('an explanation that was stored wrongly', () => {
  const right = stored(explained({ hours: 3 }));

  test('may have more in it than was stored, and less of what is optional', () => {
    const { due, dueIfResumed, stoppedAt, budget, target, ...least } = right;
    expect([due, dueIfResumed, stoppedAt, budget, target].filter((one) => one !== undefined)).toHaveLength(3);
    expect(lines({ ...least, colour: 'red' })[0]).toBe('m (high): no target – on track');
  });

  test.each<readonly [string, object, string, string, string?]>([
    ['a start that is none', { startedAt: 'today' }, 'startedAt', 'invalidInstant'],
    ['an amount that is none', { counted: 'much' }, 'counted', 'invalidAmount'],
    ['a target that is none', { target: 5 }, 'target', 'invalidTarget', 'a target'],
    ['a target of another word', { target: 'soon' }, 'target', 'invalidTarget'],
    ['a verdict that is none', { verdict: 'fine' }, 'verdict', 'unknownValue'],
    ['a basis that is none', { basis: 'wall' }, 'basis', 'unknownValue'],
    ['a label that is none', { labels: { metric: 5 } }, 'labels.metric', 'wrongType', 'a text, or texts by language'],
    ['another', { labels: { level: 5 } }, 'labels.level', 'wrongType'],
    ['a name that is none', { segments: [{ ...right.segments[0], names: [5] }] }, 'segments[0].names[0]', 'wrongType'],
    [
      'a reason that is none',
      { segments: [{ ...right.segments[0], reason: 'x' }] },
      'segments[0].reason',
      'unknownValue',
    ],
  ])('with %s', (_what, more, path, code, expected) => {
    expect(issuesThrown(() => lines({ ...right, ...(more as object) }))).toMatchObject([
      { path, code, ...(expected === undefined ? {} : { expected }) },
    ]);
  });

  test('without what it needs', () => {
    for (const key of ['metric', 'level', 'labels', 'verdict', 'basis', 'startedAt', 'counted', 'segments']) {
      const { [key]: _, ...rest } = right;
      expect(issuesThrown(() => lines(rest))).toMatchObject([{ path: key, code: 'missing' }]);
    }
  });

  test('as nothing', () => {
    expect(issuesThrown(() => lines(5))).toMatchObject([{ path: '', code: 'wrongType' }]);
  });
});
