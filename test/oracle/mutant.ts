import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as prazo from 'prazo';

/** A planted fault: one change of the source that breaks a rule. */
export interface Mutation {
  /** Section and number of the rule. */
  readonly rule: string;
  /** The behavior of the broken library. */
  readonly breaks: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Builds a copy of the library with one fault. */
async function mutant({ file, from, to }: Mutation, root: string): Promise<typeof prazo> {
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
  return (await import(pathToFileURL(join(root, 'src/index.ts')).href)) as typeof prazo;
}

/** Prints for each fault the case that found it, and returns the number of faults that no case found. */
export async function seek(
  mutations: readonly Mutation[],
  cases: number,
  tells: (i: number, library: typeof prazo) => boolean,
): Promise<number> {
  const copy = mkdtempSync(join(tmpdir(), 'prazo-mutations-'));
  let unseen = 0;
  console.log(`${'case'.padStart(6)}  ${'rule'.padEnd(16)}  fault`);
  try {
    for (const [n, mutation] of mutations.entries()) {
      const library = await mutant(mutation, join(copy, `${n}`));
      let i = 0;
      while (i < cases && !tells(i, library)) i++;
      if (i === cases) unseen += 1;
      console.log(`${(i < cases ? `${i + 1}` : 'none').padStart(6)}  ${mutation.rule.padEnd(16)}  ${mutation.breaks}`);
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
  return unseen;
}
