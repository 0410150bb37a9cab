/*
 * Writes the files of docs/warehouse that are made of one text: `tsx --tsconfig docs/tsconfig.json docs/build/warehouse/write.ts`.
 * A test keeps them equal.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { files } from './files';

const folder = new URL('../../warehouse/', import.meta.url);
for (const [name, text] of files) writeFileSync(fileURLToPath(new URL(name, folder)), text);
