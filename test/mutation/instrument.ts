import { readdirSync, readFileSync } from 'node:fs';
import { type File, Instrumenter } from '@stryker-mutator/instrumenter';
import { isInRoom, type Room } from './rooms';

type Result = Awaited<ReturnType<Instrumenter['instrument']>>;
/** One small change of the code, off until it is switched on by its id. */
export type Mutant = Result['mutants'][number];

const silent = { debug: () => {}, info: () => {}, isDebugEnabled: () => false };

/**
 * The mutants of a room, or of one of its files, and the code of each file with its mutants. The same code gets the same ids.
 */
export async function instrument(
  room: Room,
  file?: string,
): Promise<{
  readonly mutants: readonly Mutant[];
  readonly codeOf: ReadonlyMap<string, string>;
}> {
  const sources: readonly File[] = readdirSync(room.folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${room.folder}/${name}`)
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => isInRoom(name, room) && (file === undefined || name === file))
    .sort()
    .map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
  const instrumenter = new Instrumenter(silent as unknown as ConstructorParameters<typeof Instrumenter>[0]);
  const { files, mutants } = await instrumenter.instrument(sources, {
    plugins: null,
    ignorers: [],
    excludedMutations: [],
  });
  return { mutants, codeOf: new Map(files.map(({ name, content }) => [name, content])) };
}
