import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../source';

const FOLDER = join(ROOT, 'test/types');

function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(FOLDER, 'tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, FOLDER).options;
}

/** What the compiler says of each of some sources, by their names: one text a mistake, as it shows it to users. */
export function compile(sources: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const files = new Map(Object.entries(sources).map(([name, text]) => [join(FOLDER, `${name}.virtual.ts`), text]));
  const host = ts.createCompilerHost(options());
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, language, ...rest) => {
    const text = files.get(file);
    return text === undefined ? getSourceFile(file, language, ...rest) : ts.createSourceFile(file, text, language);
  };
  const program = ts.createProgram([...files.keys()], { ...options(), noEmit: true, noUnusedLocals: false }, host);
  return new Map(
    Object.keys(sources).map((name) => {
      const file = program.getSourceFile(join(FOLDER, `${name}.virtual.ts`));
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [name, found.map(({ messageText, start = 0, length = 0 }) => {
        const place = file?.text.slice(start, start + length) ?? '';
        return `${place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      })];
    }),
  );
}
