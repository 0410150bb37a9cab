import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT, textOf } from './source';

/** A phrase that hides its subject or its verb, and a hint for the author. */
interface Rule {
  readonly phrase: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Applies to the beginning of a comment. */
const OPENER: Rule = {
  phrase: 'What …',
  pattern: /(?<=^\s*)What\s/g,
  instead: 'begin with a verb or a noun: "Returns the …", "Checks …", "The …"',
};

/** Apply everywhere. White space in a pattern also matches the end of a line. */
const PHRASES: readonly Rule[] = [
  { phrase: 'one that', pattern: /\bone\s+that\b/gi, instead: 'repeat the noun: "a pause that …"' },
  { phrase: 'the like', pattern: /\bthe\s+like\b/gi, instead: 'list the things, or name their kind' },
  { phrase: 'comes to', pattern: /\bcomes\s+to\b/gi, instead: 'write "is", "equals", "reaches" or "begins to"' },
  { phrase: 'come to', pattern: /\bcome\s+to\b/gi, instead: 'write "are", "equal", "reach" or "begin to"' },
  { phrase: 'as good as', pattern: /\bas\s+good\s+as\b/gi, instead: 'write "equal to" or "almost"' },
  { phrase: 'is told', pattern: /\bis\s+told\b/gi, instead: 'write who says it: "the error names …", "receives …"' },
  { phrase: 'are told', pattern: /\bare\s+told\b/gi, instead: 'write who says it: "the error names …", "receive …"' },
  { phrase: 'holds of', pattern: /\bholds\s+of\b/gi, instead: 'write "is true for" or "applies to"' },
];

/** A text, and the number of its first line in the file. */
interface Passage {
  readonly line: number;
  readonly text: string;
}

/** Returns the comments of a source text. Consecutive comment lines are one passage. */
function commentsIn(source: string): readonly Passage[] {
  const found: { line: number; text: string }[] = [];
  let isOpen = false;
  for (const [index, line] of source.split('\n').entries()) {
    const [, mark = '', words = ''] = /^\s*(\/\*\*?|\*\/?|\/\/)(.*)$/.exec(line) ?? [];
    const last = found.at(-1);
    if (mark === '') {
      const [code = '', trailing] = line.split(/ \/\/ (.*)/s);
      if (trailing !== undefined && !endsInString(code)) found.push({ line: index + 1, text: trailing });
      isOpen = false;
    } else if (isOpen && last !== undefined && !mark.startsWith('/*')) last.text += `\n${words}`;
    else {
      found.push({ line: index + 1, text: words });
      isOpen = true;
    }
  }
  return found;
}

/** Whether a line of code ends within a string. Apostrophes in other strings are rare enough to ignore. */
const endsInString = (code: string): boolean => (code.match(/['"`]/g) ?? []).length % 2 === 1;

/** Returns the prose of a page: the page with empty lines in place of blocks of code. */
const proseOf = (page: string): Passage => ({
  line: 1,
  text: page.replaceAll(/^```[\s\S]*?^```/gm, (block) => '\n'.repeat(block.split('\n').length - 1)),
});

/** Returns a message for each phrase: `file:line: "phrase": what to write`. Ignores a phrase in quotation marks. */
function findings(file: string, passages: readonly Passage[], rules: readonly Rule[]): readonly string[] {
  return passages.flatMap(({ line, text }) =>
    rules.flatMap(({ phrase, pattern, instead }) =>
      [...text.matchAll(pattern)]
        .filter(({ index }) => text[index - 1] !== '"')
        .map(({ index }) => `${file}:${line + text.slice(0, index).split('\n').length - 1}: "${phrase}": ${instead}`),
    ),
  );
}

const inComments = (file: string, source: string) => findings(file, commentsIn(source), [OPENER, ...PHRASES]);
const inProse = (file: string, page: string) => findings(file, [proseOf(page)], PHRASES);

const sources = ['src', 'test', 'docs'].flatMap(filesUnder).filter((file) => !file.startsWith('test/.docs/'));
const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));

describe('phrases to avoid', () => {
  it.each(['src', 'test', 'docs'])('are in no comment of %s', (folder) => {
    const files = sources.filter((file) => file.startsWith(`${folder}/`));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => inComments(file, textOf(file)))).toEqual([]);
  });

  it('are neither in README.md nor in a guide', () => {
    const files = ['README.md', ...pages.map((name) => `docs/${name}`)];
    expect(files.flatMap((file) => inProse(file, textOf(file)))).toEqual([]);
  });
});

describe('the search for phrases', () => {
  it.each([
    ['What …', '/** What a call throws. */'],
    ['What …', '/*\n * What a call throws.\n */'],
    ['What …', '// What remains.\nconst a = 1;'],
    ['one that', '/** One that lasts. */'],
    ['one that', '/** A pause, or one that lasts. */'],
    ['the like', '// Zones, names and the like.'],
    ['comes to', 'const sum = a + b; // what the month comes to'],
    ['come to', '/** The hours come to eight. */'],
    ['as good as', '// This is as good as open.'],
    ['is told', '/** The user is told the zone. */'],
    ['are told', '// Users are told the zone.'],
    ['holds of', '// The same holds of days.'],
  ])('finds "%s" in a comment: %j', (phrase, source) => {
    const line = source.startsWith('/*\n') ? 2 : 1;
    expect(inComments('a.ts', source)).toEqual([expect.stringMatching(`^a\\.ts:${line}: "${phrase}": .{10,}$`)]);
  });

  it.each(PHRASES.map(({ phrase }) => phrase))('finds "%s" in a page, over the end of a line', (phrase) => {
    const page = `# A page\n\nHours: ${phrase.replace(' ', '\n')} days.\n`;
    expect(inProse('a.md', page)).toEqual([expect.stringMatching(`^a\\.md:3: "${phrase}": .{10,}$`)]);
  });

  it.each([
    '/** Returns the issues that a call throws. */',
    '/** Returns the time that one clock has used. That is what counts. */',
    "const message = 'one that lasts';",
    '// It is likely that the zones come together.',
    '// Whatever the calendar, the hour has 60 minutes.',
    '/** Finds "one that" in a text. */',
  ])('finds nothing in %j', (source) => {
    expect(inComments('a.ts', source)).toEqual([]);
  });

  it('ignores blocks of code in a page, and counts their lines', () => {
    const block = '```text\nWhat it comes to\n```\n';
    expect(inProse('a.md', `What counts:\n\n${block}`)).toEqual([]);
    expect(inProse('a.md', `${block}\nIt comes to 8.\n`)).toEqual([expect.stringContaining('a.md:5: "comes to"')]);
  });
});
