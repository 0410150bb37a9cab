import fc from 'fast-check';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Keys = readonly (string | number)[];

/** Keys that some object has, and keys that no object may have. */
const KEYS = [
  ...['hours', 'minutes', 'businessDays', 'days', 'due', 'by', 'cutoff', 'roll', 'from', 'until', 'calendar', 'weeks'],
  ...[
    'anchor',
    'closed',
    'open',
    'observed',
    'month',
    'weekday',
    'nth',
    'date',
    'easter',
    'name',
    'coverage',
    'changes',
  ],
  ...[
    'mon',
    'mon-fri',
    'weekday',
    '12-25',
    '2026-02-30',
    '02-29/03-01',
    '2026-01-01/12-31',
    'pt',
    'x',
    'en-GB',
    'level',
  ],
  ...[
    'impact',
    'category',
    'feature',
    'tier',
    'reason',
    'type',
    'at',
    'metric',
    'target',
    'tiers',
    'reasons',
    'labels',
  ],
  ...['union', 'effective', 'before', 'after', 'opened', 'resolved', 'high', 'resolution', '1st', '', 'a b', 'é'],
  ...['__proto__', 'constructor', 'prototype', '$schema', 'toString', 'holidays', 'until', 'since', 'last', 'id'],
];

/** Values of every form in the documents: valid, nearly valid and invalid. */
const VALUES: readonly Json[] = [
  ...[null, true, false, 0, 1, -1, 0.5, 1.5, 2, 4, 5, 29, 30, 31, 100, 1e-7, 36_525, 36_526, 1e300],
  ...[9999, 10_000, 253_402_300_799_999, 253_402_300_800_000, Number.MAX_SAFE_INTEGER, 2 ** 53, 3660, 3661, 1200, 1201],
  ...['', ' ', 'x', 'a b', '1a', '24/7', 'agreed', 'business', 'nextOpening', 'endOfDay', 'monday', 'sun', 'weekday'],
  ...[
    '2026-02-29',
    '2024-02-29',
    '1900-02-29',
    '2000-02-29',
    '2026-04-31',
    '2026-1-1',
    '02-29',
    '02-30',
    '00-10',
    '12-31',
  ],
  ...['09:00', '24:00', '23:59', '9:00', '09:00-18:00', '18:00-09:00', '09:00-09:00', '00:00-24:00', '24:00-01:00'],
  ...['09:00:30-10:00', '09:00-24:00:01', '09:00-10:60', '9-18', '00:00-00:00', '18:00-00:00', '09:00-10:00-11:00'],
  ...[
    '2026-11-19T16:40:00-03:00',
    '2026-11-19T16:40:00',
    '2026-11-19',
    '2026-11-19T24:00Z',
    '2026-11-19T24:00:00.0001Z',
  ],
  ...[
    '2026-11-19T24:00:01Z',
    '2026-11-19T16:40:60Z',
    '2026-11-19T16:40+0330',
    '2026-11-19T16:40+3',
    '0000-01-01T00:00+01:00',
  ],
  ...[
    '2026-11-19T16:40:00Z[UTC]',
    '2026-11-19T16:40:00Z[!u-ca=iso8601]',
    '2026-11-19T16:40:00Z[!u-xx=a]',
    '2026-11-19 16:40Z',
  ],
  ...[
    'PT1H',
    'PT0S',
    'P1D',
    'P0DT1H',
    'PT1.5H',
    'PT1.0005S',
    'PT1.5000S',
    'PT',
    'P',
    '-PT-1H',
    '-PT1H',
    'PT1M-2S',
    'pt1h',
  ],
  ...[
    'UTC',
    'America/Sao_Paulo',
    'Nowhere',
    '-03:00',
    '+16:59',
    '+17:00',
    '-00:25:20',
    'restart',
    'exclude',
    'nearest',
  ],
  ...[
    'responded',
    'cancelled',
    'opened',
    'escalated',
    'approved',
    'high',
    'site',
    'door',
    'night',
    'resolution',
    'constructor',
  ],
  ...[[], {}, [null], [[]], [{}], ['x'], [1], [true, true], ['09:00-18:00'], ['responded'], { x: null }, { x: 1 }],
  ...[
    { hours: 1 },
    { hours: 0 },
    { hours: 1e-9 },
    { hours: 1, days: 1 },
    { hours: 1, roll: 'nearest' },
    { businessDays: 0 },
  ],
  ...[
    { businessDays: 0, by: '09:00' },
    { days: 1, by: '24:00' },
    { due: '2026-11-19T16:40Z' },
    { due: null, hours: 1 },
  ],
  ...[{ hours: 1, nonsense: null }, { hours: 1, minutes: null }, { months: 1.5 }, { days: 2, cutoff: null }],
  ...[
    { epochMilliseconds: 1 },
    { epochMilliseconds: '1' },
    { en: 'x' },
    { en: ' ' },
    { en: null, '-': null },
    { '-': 'x' },
  ],
  ...[
    { from: 2000, until: 2030 },
    { month: 4, day: 31 },
    { month: 2, day: 30 },
    { month: 1, day: 31 },
    { easter: 176 },
  ],
  ...[
    { closed: '09:00-10:00', open: [], date: '2026-01-01' },
    { closed: null, open: [], date: '2026-01-01' },
  ],
  ...[
    { before: { minutes: 30 } },
    { after: 'PT1H' },
    { before: 1 },
    { before: { businessDays: 0 } },
    { before: {}, after: {} },
  ],
  ...[
    { event: 'resolved', tiers: ['vendor'] },
    { event: 'escalated', tiers: [] },
    { event: 'opened', by: ['agent'] },
  ],
  ...[
    { event: 'opened', by: null },
    { event: 'paused', by: ['agent'], tiers: null },
    { anchor: '2026-01-01', days: [[]] },
  ],
  ...[{ zone: 'UTC', hours: {} }, { union: [] }, { union: [{ zone: 'UTC', hours: '24/7' }], name: 'x' }],
];

const CHARACTERS = [...'0123456789-:/.,TZPHMS+[]= azA_!é\n'];

interface Mutation {
  /** The index of the place, modulo the number of places. */
  readonly place: number;
  readonly kind: 'replace' | 'near' | 'remove' | 'add' | 'rename' | 'repeat' | 'swap' | 'write' | 'count';
  readonly value: Json;
  readonly key: string;
  readonly other: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat({ max: 5000 }),
  kind: fc.constantFrom('replace', 'near', 'near', 'remove', 'add', 'rename', 'repeat', 'swap', 'write', 'count'),
  value: fc.constantFrom(...VALUES),
  key: fc.constantFrom(...KEYS),
  other: fc.nat({ max: 5000 }),
});

/** One to three mutations; a later one may repair an earlier one. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(mutation, { minLength: 1, maxLength: 3 });

function placesIn(value: Json, keys: Keys = []): readonly Keys[] {
  if (typeof value !== 'object' || value === null) return [keys];
  return [keys, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...keys, key]))];
}

const valueAt = (value: Json, keys: Keys): Json =>
  keys.reduce<Json>((current, key) => (current as Readonly<Record<string, Json>>)[key] as Json, value);

/** The entries of a list or an object. `Object.entries` treats the key `__proto__` like every other key. */
const entriesOf = (value: Json): [string, Json][] => Object.entries(value as object) as [string, Json][];

/** A list or object of the same type with other entries. */
const withEntries = (value: Json, entries: readonly [string, Json][]): Json =>
  Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);

/** Changes the value at a place of a document. If `change` returns undefined, the value is removed. */
function changed(value: Json, [key, ...keys]: Keys, change: (value: Json) => Json | undefined): Json {
  if (key === undefined) return change(value) ?? null;
  const entries = entriesOf(value).flatMap(([name, item]): [string, Json][] => {
    if (name !== String(key)) return [[name, item]];
    const next = keys.length === 0 ? change(item) : changed(item, keys, change);
    return next === undefined ? [] : [[name, next]];
  });
  return withEntries(value, entries);
}

/** Removes, inserts or replaces one character of a text. */
function rewritten(text: string, { other, place }: Mutation): string {
  const at = other % (text.length + 1);
  const character = CHARACTERS[place % CHARACTERS.length] as string;
  const replaced = place % 3 === 0 ? 0 : 1;
  return text.slice(0, at) + (place % 3 === 1 ? '' : character) + text.slice(at + replaced);
}

/** The forms of texts, by their start. */
const FORMS: readonly RegExp[] = [/^\d{4}-\d\d-\d\dT/, /^\d{4}/, /^\d\d-/, /^\d/, /^-?P/];

const formOf = (value: Json): string | number =>
  typeof value === 'string' ? FORMS.findIndex((form) => form.test(value)) : typeof value;

/** The values of the same form. */
const sameForm = (value: Json): readonly Json[] => {
  const same = VALUES.filter((candidate) => formOf(candidate) === formOf(value));
  return same.length === 0 ? VALUES : same;
};

const isContainer = (value: Json): boolean => typeof value === 'object' && value !== null;

function mutated(document: Json, step: Mutation): Json {
  const places = placesIn(document);
  const place = places[step.place % places.length] as Keys;
  const edit = (change: (value: Json) => Json | undefined) => changed(document, place, change);
  switch (step.kind) {
    case 'replace':
      return edit(() => step.value);
    case 'near':
      return edit((held) => sameForm(held)[step.other % sameForm(held).length] as Json);
    case 'remove':
      return edit(() => undefined);
    case 'add':
      return edit((held) =>
        isContainer(held) ? withEntries(held, [...entriesOf(held), [step.key, step.value]]) : held,
      );
    case 'rename':
      return edit((held) => {
        if (!isContainer(held) || Array.isArray(held)) return step.value;
        const entries = entriesOf(held);
        const renamed = step.other % Math.max(1, entries.length);
        return withEntries(
          held,
          entries.map(([key, item], i) => [i === renamed ? step.key : key, item]),
        );
      });
    case 'repeat':
      return edit((held) =>
        Array.isArray(held) ? [...held, ...held] : isContainer(held) ? withEntries(held, []) : [held],
      );
    case 'swap':
      return edit(() => valueAt(document, places[step.other % places.length] as Keys));
    case 'write':
      return edit((held) => (typeof held === 'string' ? rewritten(held, step) : held));
    case 'count':
      return edit((held) =>
        typeof held === 'number' ? held + ([1, -1, 0.5, 1000, -1e6][step.other % 5] as number) : held,
      );
  }
}

/** Applies mutations to a copy of a document. */
export function mutate(document: unknown, steps: readonly Mutation[]): unknown {
  return steps.reduce<Json>(mutated, document as Json);
}

/**
 * Yields documents that differ in one place: a value of the same form, null, a missing value, or one more key. Each place
 * has its first value before any place has its second, so that a fault of a schema is soon met.
 */
export function* neighbours(document: unknown): Generator<unknown> {
  const whole = document as Json;
  const changes = placesIn(whole).map((place) => {
    const held = valueAt(whole, place);
    const more = isContainer(held)
      ? [null, 1].map((value) => withEntries(held, [...entriesOf(held), ['nonsense', value]]))
      : [];
    return { place, values: [...more, null, undefined, ...sameForm(held)] };
  });
  const most = Math.max(...changes.map(({ values }) => values.length));
  for (let n = 0; n < most; n++) {
    for (const { place, values } of changes) {
      if (n < values.length) yield changed(whole, place, () => values[n]);
    }
  }
}
