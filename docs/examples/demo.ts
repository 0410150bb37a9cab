import { readFileSync, writeFileSync } from 'node:fs';
import { run } from './run';

const { code, lines } = run(process.argv.slice(2), {
  incidents: () => readFileSync(new URL('incidents.csv', import.meta.url), 'utf8'),
  read: (path) => readFileSync(path, 'utf8'),
  write: (path, text) => writeFileSync(path, text),
});
(code === 0 ? console.log : console.error)(lines.join('\n'));
process.exitCode = code;
