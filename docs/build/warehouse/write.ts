/*
 * Writes the generated files of docs/warehouse: `tsx --tsconfig docs/tsconfig.json docs/build/warehouse/write.ts`.
 * A test checks that they are up to date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { files } from './files';

const folder = new URL('../../warehouse/', import.meta.url);
for (const [name, text] of files) writeFileSync(fileURLToPath(new URL(name, folder)), text);
