/*
 * Prints the way of a ticket through the code: `npx tsx --tsconfig test/tsconfig.json test/house/walk.ts`.
 *
 * Every function of src is changed so that it records its file when it is called. The script then calls `sla.status`
 * twice for one ticket. For the second call it prints the files in the order in which they are first entered, and the
 * number of moves between rooms.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { ROOT } from './source';

const PROGRAM = `
  import { createCalendar, createSla, supportCatalog } from './src/index';
  const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] } });
  const sla = createSla({ catalog: supportCatalog, calendar });
  const ticket = () => ({
    category: 'core', level: 'urgent', openedAt: '2026-11-19T16:40:00-03:00',
    events: [
      { type: 'responded', at: '2026-11-19T17:10:00-03:00' },
      { type: 'paused', at: '2026-11-19T17:20:00-03:00' },
      { type: 'resumed', at: '2026-11-20T10:00:00-03:00' },
      { type: 'resolved', at: '2026-11-20T15:00:00-03:00' },
    ],
  });
  sla.status(ticket(), '2026-11-23T09:00:00-03:00');
  globalThis.entered = [];
  sla.status(ticket(), '2026-11-23T09:00:00-03:00');
`;

/** Returns the text of a file with functions that record their calls. */
function recording(file: string): string {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const inserts: [place: number, text: string][] = [];
  const note = `globalThis.entered?.push(${JSON.stringify(relative(ROOT, file))})`;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const body = node.body as ts.Node;
      if (ts.isBlock(body)) {
        const first = body.statements[0];
        const place = first?.getText().startsWith('super(') ? first.end : body.getStart() + 1;
        inserts.push([place, `${note};`]);
      } else {
        inserts.push([body.getStart(), `(${note}, `], [body.end, ')']);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let text = source.text;
  for (const [place, insert] of inserts.toSorted((a, b) => b[0] - a[0]))
    text = text.slice(0, place) + insert + text.slice(place);
  return text;
}

const { outputFiles } = await build({
  stdin: { contents: PROGRAM, resolveDir: ROOT, loader: 'ts' },
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  external: ['luxon'],
  plugins: [
    {
      name: 'recording',
      setup: ({ onLoad }) =>
        onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({ contents: recording(path), loader: 'ts' })),
    },
  ],
});
new Function('require', outputFiles[0]?.text ?? '')(createRequire(import.meta.url));

const entered = (globalThis as unknown as { entered: readonly string[] }).entered;
const roomOf = (file: string) => file.split('/')[1] as string;
const visits = new Map<string, number>();
let last = '';
for (const file of entered) {
  const room = roomOf(file);
  if (room !== last) visits.set(room, (visits.get(room) ?? 0) + 1);
  last = room;
}
console.log('files in the order in which they are first entered:');
for (const file of new Set(entered)) console.log(`  ${file}`);
console.log('\nroom       calls  entered again');
for (const [room, times] of visits) {
  const calls = entered.filter((file) => roomOf(file) === room).length;
  console.log(`${room.padEnd(9)} ${String(calls).padStart(6)} ${String(times - 1).padStart(14)}`);
}
const moves = [...visits.values()].reduce((sum, times) => sum + times, 0) - 1;
console.log(`\n${new Set(entered).size} files, ${entered.length} calls, ${moves} moves between rooms`);
