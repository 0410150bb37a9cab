import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, type Import, importsOf, parse, textOf } from './source';

/** The rooms of src: the floor of each, and the packages that it may import. */
const ROOMS: Readonly<Record<string, { readonly floor: number; readonly packages: readonly string[] }>> = {
  input: { floor: 1, packages: ['luxon'] },
  time: { floor: 2, packages: ['luxon'] },
  timeline: { floor: 2, packages: [] },
  holiday: { floor: 3, packages: [] },
  catalog: { floor: 3, packages: [] },
  calendar: { floor: 4, packages: ['luxon'] },
  ticket: { floor: 4, packages: [] },
  clock: { floor: 5, packages: ['luxon'] },
  sla: { floor: 6, packages: ['luxon'] },
};

/** The entries, and the files that each may import besides `src/input` and the types of holidays. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'entries/holidays': [],
  'entries/brazil': [],
  'entries/ics': ['src/time/zone.ts'],
  'entries/helpdesks': ['src/time/zone.ts'],
  'entries/view': ['src/sla/texts.ts'],
  'entries/svg': ['src/sla/texts.ts'],
  'entries/warehouse': [
    'src/calendar/business-day.ts',
    'src/calendar/calendar.ts',
    'src/catalog/all-targets.ts',
    'src/catalog/find-target.ts',
    'src/catalog/policy.ts',
    'src/catalog/target.ts',
    'src/catalog/unit-reading.ts',
    'src/clock/compiled-metrics.ts',
    'src/clock/threshold.ts',
    'src/time/zone.ts',
  ],
};
/** Entries that import from another entry. */
const ENTRY_BELOW: Readonly<Record<string, string>> = { 'entries/svg': 'entries/view' };
/** Entries that make the input of rooms or show their results. They may import types of all rooms. */
const NAMES_TYPES_OF_ROOMS = ['entries/helpdesks', 'entries/view', 'entries/svg', 'entries/warehouse'];
const HOLIDAY_TYPES = 'src/holiday/holiday.ts';
const LONGEST_FILE = 250;

/** Returns the room of a file, or its entry: `clock`, `entries/view`. */
function roomOf(file: string): string {
  const [, room = '', entry = ''] = file.split('/');
  return room === 'entries' ? `entries/${entry}` : room;
}

/** Returns why a file may not import a target; undefined if it may. */
function objection(file: string, { target, typeOnly }: Import): string | undefined {
  const [from, to] = [roomOf(file), roomOf(target)];
  const inside = target.startsWith('src/');
  if (file === 'src/index.ts') return inside && to in ROOMS ? undefined : 'src/index.ts exports only from rooms';
  if (from in ENTRIES) {
    if (!inside) return 'an entry receives its package as an argument';
    if (ENTRY_BELOW[from] === to) return undefined;
    if (to === from || to === 'input' || ENTRIES[from]?.includes(target) || (target === HOLIDAY_TYPES && typeOnly))
      return undefined;
    if (NAMES_TYPES_OF_ROOMS.includes(from) && to in ROOMS && typeOnly) return undefined;
    return `an entry uses only src/input and types of ${HOLIDAY_TYPES}`;
  }
  const room = ROOMS[from];
  if (room === undefined) return 'a folder without a floor';
  if (!inside) return room.packages.includes(target) ? undefined : 'this room may not import the package';
  const below = ROOMS[to];
  if (below === undefined) return 'the target is not a room';
  return to === from || below.floor < room.floor
    ? undefined
    : `floor ${room.floor} may not import from floor ${below.floor}`;
}

/** Returns the files of the first circle of imports from a file back to itself; undefined if there is none. */
function circle(start: string, graph: ReadonlyMap<string, readonly Import[]>): readonly string[] | undefined {
  const seen = new Set<string>();
  const search = (file: string, way: readonly string[]): readonly string[] | undefined => {
    for (const { target } of graph.get(file) ?? []) {
      if (target === start) return [...way, target];
      if (seen.has(target)) continue;
      seen.add(target);
      const found = search(target, [...way, target]);
      if (found) return found;
    }
    return undefined;
  };
  return search(start, [start]);
}

/** Returns the functions, classes and constants that a file exports; none for an entry, which exports to users. */
function exportedValues(file: string): string[] {
  if (file.endsWith('/index.ts')) return [];
  return parse(file, textOf(file)).statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isValue && statement.name ? [statement.name.text] : [];
  });
}

const files = filesUnder('src');
const graph = new Map(files.map((file) => [file, importsOf(file, textOf(file), files)]));

/** Returns for each name the files of src and test that import it, without the examples that a test writes. */
function usersByName(): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const file of [...files, ...filesUnder('test').filter((file) => !file.startsWith('test/.docs/'))]) {
    for (const [line] of textOf(file).matchAll(/^(?:import|export) [^;]*? from '/gm)) {
      for (const [name] of line.matchAll(/[\w$]+/g)) users.set(name, [...(users.get(name) ?? []), file]);
    }
  }
  return users;
}
const users = usersByName();

describe.each(files)('%s', (file) => {
  it('imports only its own room, lower floors and the packages of its room', () => {
    const objections = (graph.get(file) ?? []).flatMap((one) => {
      const why = objection(file, one);
      return why === undefined ? [] : [`${one.target}: ${why}`];
    });
    expect(objections).toEqual([]);
  });

  it('exports only values that another file uses', () => {
    const unused = exportedValues(file).filter((name) => !users.get(name)?.some((user) => user !== file));
    expect(unused).toEqual([]);
  });

  it('imports files that exist', () => {
    const targets = (graph.get(file) ?? []).map(({ target }) => target);
    expect(targets.filter((target) => target.startsWith('src/') && !files.includes(target))).toEqual([]);
    expect(targets).not.toContain('(computed)');
  });

  it('is in no circle of imports', () => {
    expect(circle(file, graph)).toBeUndefined();
  });

  it(`has at most ${LONGEST_FILE} lines`, () => {
    expect(textOf(file).trimEnd().split('\n').length).toBeLessThanOrEqual(LONGEST_FILE);
  });
});

describe('the rule of floors', () => {
  it.each([
    ['src/timeline/a.ts', "import { b } from '../calendar/b';", 'floor 2 may not import from floor 4'],
    ['src/time/a.ts', "import { b } from '../timeline/b';", 'floor 2 may not import from floor 2'],
    ['src/sla/a.ts', "export { b } from '../entries/holidays/b';", 'the target is not a room'],
    ['src/calendar/a.ts', "import Holidays from 'date-holidays';", 'this room may not import the package'],
    ['src/calendar/a.ts', "const x = await import('ical.js');", 'this room may not import the package'],
    ['src/timeline/a.ts', "let x: import('luxon').DateTime;", 'this room may not import the package'],
    [
      'src/entries/brazil/a.ts',
      "import { b } from '../../time/b';",
      `an entry uses only src/input and types of ${HOLIDAY_TYPES}`,
    ],
    ['src/entries/ics/a.ts', "import ICAL from 'ical.js';", 'an entry receives its package as an argument'],
    ['src/entries/ics/a.ts', "import type ICAL from 'ical.js';", 'an entry receives its package as an argument'],
    ['src/entries/ics/a.ts', "import { findZone } from '../../time/zone';", undefined],
    [
      'src/entries/holidays/a.ts',
      "import type Holidays from 'date-holidays';",
      'an entry receives its package as an argument',
    ],
    [
      'src/entries/brazil/a.ts',
      "import { b } from '../../holiday/holiday';",
      `an entry uses only src/input and types of ${HOLIDAY_TYPES}`,
    ],
    [
      'src/entries/ics/a.ts',
      "import { b } from '../brazil/b';",
      `an entry uses only src/input and types of ${HOLIDAY_TYPES}`,
    ],
    ['src/entries/brazil/a.ts', "import type { B } from '../../holiday/holiday';", undefined],
    ['src/sla/a.ts', "import { b } from '../input/b';", undefined],
    ['src/index.ts', "export { b } from './entries/holidays/b';", 'src/index.ts exports only from rooms'],
  ])('in %s, for %s, gives the right objection or none', (file, text, why) => {
    const [found] = importsOf(file, text, ['src/holiday/holiday.ts', 'src/time/zone.ts']);
    expect(found && objection(file, found)).toBe(why);
  });

  it('finds a circle of imports', () => {
    const edge = (target: string) => [{ target, typeOnly: false }];
    const loop = new Map([
      ['a', edge('b')],
      ['b', edge('c')],
      ['c', edge('b')],
    ]);
    expect(circle('b', loop)).toEqual(['b', 'c', 'b']);
    expect(circle('a', loop)).toBeUndefined();
  });
});

describe('src/index.ts', () => {
  it('has named exports and nothing else', () => {
    const statements = textOf('src/index.ts')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .split(';')
      .map((statement) => statement.trim())
      .filter((statement) => statement !== '');
    expect(statements.filter((statement) => !/^export (type )?\{[^}]*\} from '[^']+'$/.test(statement))).toEqual([]);
  });
});
