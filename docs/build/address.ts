/*
 * Only `repository.url` of package.json has the address of the repository. `npx tsx docs/build/address.ts` writes the fields
 * that are derived from it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const MANIFEST: string = fileURLToPath(new URL('../../package.json', import.meta.url));

interface Manifest {
  readonly repository: { readonly url: string };
  readonly homepage: string;
  readonly bugs: { readonly url: string };
}

/** Returns the page of the repository: `https://github.com/OWNER/prazo` for `git+https://github.com/OWNER/prazo.git`. */
export function pageOf({ repository }: Manifest): string {
  return repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
}

/** Returns the fields of package.json that are derived from the address of the repository. */
export function addressesOf(manifest: Manifest): Pick<Manifest, 'homepage' | 'bugs'> {
  const page = pageOf(manifest);
  return { homepage: `${page}#readme`, bugs: { url: `${page}/issues` } };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest: Manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  writeFileSync(MANIFEST, `${JSON.stringify({ ...manifest, ...addressesOf(manifest) }, null, 2)}\n`);
}
