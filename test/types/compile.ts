import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../house/source';

const FOLDER = join(ROOT, 'test/types');

const pathOf = (name: string): string => join(FOLDER, `${name}.virtual.ts`);

function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(FOLDER, 'tsconfig.json'), ts.sys.readFile);
  const { options: parsed } = ts.parseJsonConfigFileContent(config, ts.sys, FOLDER);
  return { ...parsed, noEmit: true, noUnusedLocals: false };
}

/** A compiler host that finds these sources, too, beside the files on disk. */
function hostWith(sources: ReadonlyMap<string, string>, settings: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(settings);
  return {
    ...host,
    fileExists: (file) => sources.has(file) || host.fileExists(file),
    readFile: (file) => sources.get(file) ?? host.readFile(file),
    getSourceFile: (file, language, ...rest) => {
      const text = sources.get(file);
      return text === undefined
        ? host.getSourceFile(file, language, ...rest)
        : ts.createSourceFile(file, text, language);
    },
  };
}

/** A message of the compiler: the underlined text, and the text of the message with all its details. */
export interface Message {
  readonly underlined: string;
  readonly text: string;
}

function shown({ file, start = 0, length = 0, messageText }: ts.Diagnostic): Message {
  const underlined = file?.text.slice(start, start + length) ?? '';
  return { underlined, text: ts.flattenDiagnosticMessageText(messageText, '\n') };
}

/** Compiles sources, and returns the messages of each by name. A source may import another as `./name.virtual`. */
export function compile(sources: Readonly<Record<string, string>>): ReadonlyMap<string, readonly Message[]> {
  const settings = options();
  const files = new Map(Object.entries(sources).map(([name, text]) => [pathOf(name), text]));
  const program = ts.createProgram([...files.keys()], settings, hostWith(files, settings));
  return new Map(
    Object.keys(sources).map((name) => {
      const file = program.getSourceFile(pathOf(name));
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [name, found.map(shown)];
    }),
  );
}
