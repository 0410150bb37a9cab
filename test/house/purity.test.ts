import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, parse, textOf, walk } from './source';

/** Names that read a clock, settings of the host or random numbers, or that have side effects. */
const FORBIDDEN_NAMES = new Set([
  ...['process', 'console', 'performance', 'globalThis', 'window', 'navigator', 'fetch', 'eval', 'Settings'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'SystemZone', 'Temporal'],
]);
/** Methods that do the same, by the object on which they are called. */
const FORBIDDEN_METHODS: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  DateTime: ['now', 'local', 'fromJSDate', 'setDefault'],
  Math: ['random'],
};
/** Methods of a Date that use the zone of the host, and methods of any value that use its language. */
const LOCAL = /^(get|set)(Date|Day|FullYear|Hours|Minutes|Seconds|Milliseconds|Month|Year|TimezoneOffset)$|^toLocale/;

/** Returns the parts of a source text that read or change anything other than their arguments. */
function impurities(file: string, text: string): string[] {
  const found: string[] = [];
  walk(parse(file, text), (node) => {
    const bad =
      (ts.isIdentifier(node) && FORBIDDEN_NAMES.has(node.text) && isReference(node)) ||
      (ts.isPropertyAccessExpression(node) && isForbiddenMethod(node)) ||
      (ts.isCallExpression(node) &&
        (isNow(node) ||
          isCode(node.expression) ||
          (ts.isIdentifier(node.expression) && node.expression.text === 'Date'))) ||
      (ts.isNewExpression(node) && isCode(node.expression)) ||
      (ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0 && isHostDefault(node.expression));
    if (bad) found.push(node.getText());
  });
  return found;
}

/** Whether an identifier refers to a variable, and is not a key or a property of the same name. */
function isReference(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name !== name;
  return true;
}

function isForbiddenMethod(access: ts.PropertyAccessExpression): boolean {
  const name = access.name.text;
  if (name.startsWith('toLocale') && /\.setLocale\([^)]+\)$/.test(access.expression.getText())) return false;
  return FORBIDDEN_METHODS[access.expression.getText()]?.includes(name) === true || LOCAL.test(name);
}

/**
 * Whether a call depends on the clock or the zone of the host: `DateTime.utc()`, but not `DateTime.utc(2026)`; and
 * `DateTime.fromMillis(0)`, which has no zone.
 */
function isNow(call: ts.CallExpression): boolean {
  const callee = call.expression.getText();
  if (callee === 'DateTime.utc') return call.arguments.length === 0;
  return /^DateTime\.from\w+$/.test(callee) && call.arguments.length < 2;
}

/** Whether a call makes code or a regular expression from a text, which may come from outside. */
function isCode(callee: ts.Expression): boolean {
  return callee.getText() === 'Function' || callee.getText() === 'RegExp';
}

function isHostDefault(made: ts.Expression): boolean {
  return made.getText() === 'Date' || made.getText().startsWith('Intl.');
}

describe.each(filesUnder('src'))('%s', (file) => {
  it('reads no clock, no host zone and no locale, has no side effects, and makes no code from text', () => {
    expect(impurities(file, textOf(file))).toEqual([]);
  });
});

describe('the rule', () => {
  it.each([
    'Date.now()',
    'new Date()',
    'new Date',
    'Date()',
    'DateTime.now()',
    'DateTime.local(2026)',
    'DateTime.utc()',
    'DateTime.fromMillis(0)',
    'DateTime.fromISO("2026-11-22")',
    'Settings.defaultZone',
    'process.env.TZ',
    'console.log(1)',
    'globalThis.Date',
    'date.getHours()',
    'date.toLocaleString()',
    'new Intl.DateTimeFormat()',
    'Math.random()',
    'setTimeout(f)',
    'eval(text)',
    'Function(text)',
    'new Function(text)',
    'new RegExp(text)',
    'RegExp(text)',
  ])('forbids %s', (code) => {
    expect(impurities('planted.ts', `${code};`)).not.toEqual([]);
  });

  it.each([
    'new Date(0)',
    'new Date(Date.UTC(2026, 0))',
    'DateTime.utc(2026, 1, 1)',
    "DateTime.fromMillis(0, { zone: 'UTC' })",
    "new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' })",
    'date.getUTCHours()',
    '/^a/.test(text)',
    'dateTime.setLocale(language).toLocaleString()',
    'catalog.process',
    '({ process: 1 })',
  ])('allows %s', (code) => {
    expect(impurities('planted.ts', `${code};`)).toEqual([]);
  });
});
