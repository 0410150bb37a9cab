/*
 * The address of the repository stands in one place, `repository.url` of package.json. What follows from it is written
 * by `npx tsx docs/build/address.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const MANIFEST: string = fileURLToPath(new URL('../../package.json', import.meta.url));

interface Manifest {
  readonly repository: { readonly url: string };
  readonly homepage: string;
  readonly bugs: { readonly url: string };
}

/** The page of the repository: `https://github.com/OWNER/prazo` of `git+https://github.com/OWNER/prazo.git`. */
export function pageOf({ repository }: Manifest): string {
  return repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
}

/** The fields of package.json that follow from the address of the repository. */
export function addressesOf(manifest: Manifest): Pick<Manifest, 'homepage' | 'bugs'> {
  const page = pageOf(manifest);
  return { homepage: `${page}#readme`, bugs: { url: `${page}/issues` } };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest: Manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  writeFileSync(MANIFEST, `${JSON.stringify({ ...manifest, ...addressesOf(manifest) }, null, 2)}\n`);
}
