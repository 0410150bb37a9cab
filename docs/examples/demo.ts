import { readFileSync } from 'node:fs';
import { run } from './run';

const { code, lines } = run(process.argv.slice(2), {
  incidents: () => readFileSync(new URL('incidents.csv', import.meta.url), 'utf8'),
  file: (path) => readFileSync(path, 'utf8'),
});
(code === 0 ? console.log : console.error)(lines.join('\n'));
process.exitCode = code;
