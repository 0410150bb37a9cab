import ts from 'typescript';
import { walk } from '../source';
import type { Example } from './examples';

/** A value that a page shows: its line and its text. */
export interface Shown {
  readonly line: number;
  readonly text: string;
}

const RESULT = /(^|\s)\/\/ → (.+?)\s*$/;

/** Returns an example as one module. Each line has the same number as on its page. */
export function moduleOf(example: Example, before: (line: number) => string = () => ''): string {
  const lines: string[] = [];
  for (const { line, code } of example.blocks) {
    while (lines.length < line - 1) lines.push('');
    const [first = '', ...rest] = code.split('\n');
    lines.push(before(line) + first, ...rest);
  }
  return `${lines.join('\n')}\n`;
}

/** Returns the results that an example shows. */
export function resultsIn(example: Example): Shown[] {
  return moduleOf(example)
    .split('\n')
    .flatMap((line, index) => {
      const text = RESULT.exec(line)?.[2];
      return text === undefined ? [] : [{ line: index + 1, text }];
    });
}

/** Returns the last statement that ends on a line; of nested statements the outermost. */
function statementEndingOn(line: number, tree: ts.SourceFile): ts.Statement | undefined {
  let found: ts.Statement | undefined;
  walk(tree, (node) => {
    if (!ts.isExpressionStatement(node) && !ts.isVariableStatement(node)) return;
    const isOnLine = tree.getLineAndCharacterOfPosition(node.end).line + 1 === line;
    if (isOnLine && node.end > (found?.end ?? 0)) found = node;
  });
  return found;
}

/** Returns a statement changed so that it reports its value for the line of the result. */
function reporting(statement: ts.Statement, line: number): string | undefined {
  if (ts.isExpressionStatement(statement)) {
    const code = statement.expression.getText();
    return /\bawait\b/.test(code)
      ? `await $shows(${line}, async () => (${code}));`
      : `$shows(${line}, () => (${code}));`;
  }
  if (!ts.isVariableStatement(statement)) return undefined;
  const name = statement.declarationList.declarations.at(-1)?.name;
  return name && ts.isIdentifier(name) ? `${statement.getText()} $shows(${line}, () => ${name.text});` : undefined;
}

/** Returns an example as a module that reports each shown value (`$shows`) and each block that it enters (`$block`). */
export function instrumented(example: Example): string {
  const text = moduleOf(example, (line) => `$block(${line}); `);
  const tree = ts.createSourceFile('example.ts', text, ts.ScriptTarget.ES2022, true);
  const lines = text.split('\n');
  const edits = resultsIn(example).map(({ line }) => {
    const isAlone = lines[line - 1]?.trimStart().startsWith('// →') === true;
    const statement = statementEndingOn(isAlone ? line - 1 : line, tree);
    const code = statement && reporting(statement, line);
    if (code === undefined) throw new Error(`${example.file}:${line}: no expression or constant ends on this line`);
    return { from: statement?.getStart() ?? 0, until: statement?.end ?? 0, code };
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { from, until, code }) => changed.slice(0, from) + code + changed.slice(until), text);
}
