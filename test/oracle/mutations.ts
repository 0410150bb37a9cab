import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { isPrazoError } from 'prazo';
import { agrees, type Expected, expectedOf } from '../property/ticket-oracle';
import { type Case, cases, type Library } from '../property/tickets';
import { MUTATIONS, type Mutation } from './mutation-list';

/**
 * Shows that the comparison with the oracle catches what it is there for: one rule after the other is broken in a copy of
 * the library, and random tickets are compared until one tells.
 * `npx tsx --tsconfig test/tsconfig.json test/oracle/mutations.ts [tickets at most] [seed] [part of a name]`.
 */
const [most = '2000', seed = '20260301', part = ''] = process.argv.slice(2);
const repository = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'prazo-mutations-'));

/** A copy of the library in which one rule is broken. */
async function mutant({ file, from, to }: Mutation, name: string): Promise<Library> {
  const root = join(copy, name);
  cpSync(join(repository, 'src'), join(root, 'src'), { recursive: true });
  cpSync(join(repository, 'package.json'), join(root, 'package.json'));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const path = join(root, 'src', file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file} does not have it just once: ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  return (await import(pathToFileURL(join(root, 'src/index.ts')).href)) as Library;
}

const sampled = fc.sample(cases, { seed: Number(seed), numRuns: Number(most) });
const known: (readonly Expected[])[] = [];
let compared = 0;

/** What the oracle says of a ticket, with which the library itself agrees. */
function expected(i: number): readonly Expected[] {
  const found = known[i];
  if (found !== undefined) return found;
  const each = sampled[i] as Case;
  const answers = expectedOf(each);
  agrees(each.sla, answers);
  compared += answers.length;
  known[i] = answers;
  return answers;
}

/** Whether a ticket tells a mutant from the library. A calendar that is not open for long enough is no answer. */
function tells(i: number, library: Library): boolean {
  const answers = expected(i);
  const { slaBy } = sampled[i] as Case;
  try {
    agrees(slaBy(library), answers);
    return false;
  } catch (error) {
    return !(isPrazoError(error) && error.code === 'outsideCoverage');
  }
}

let unseen = 0;
console.log(`${'ticket'.padStart(6)}  ${'rule'.padEnd(14)}  what is broken`);
try {
  for (const [n, mutation] of MUTATIONS.entries()) {
    if (!mutation.breaks.includes(part)) continue;
    const library = await mutant(mutation, `${n}`);
    let i = 0;
    while (i < sampled.length && !tells(i, library)) i++;
    const isSeen = i < sampled.length;
    if (!isSeen) unseen += 1;
    console.log(`${(isSeen ? `${i + 1}` : 'none').padStart(6)}  ${mutation.rule.padEnd(14)}  ${mutation.breaks}`);
  }
} finally {
  rmSync(copy, { recursive: true });
}
const walked = known.filter((each) => each !== undefined).length;
console.log(`${compared} statuses of ${walked} tickets agree unbroken; ${unseen} mutations unseen`);
if (unseen > 0) process.exitCode = 1;
