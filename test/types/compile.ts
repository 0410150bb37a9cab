import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../house/source';

const FOLDER = join(ROOT, 'test/types');

function options(): ts.CompilerOptions {
  const folder = join(ROOT, 'test');
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options: parsed } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  return { ...parsed, noUnusedLocals: false, moduleDetection: ts.ModuleDetectionKind.Force };
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

/** A message of the compiler: its line, the underlined text, and the text of the message with all its details. */
export interface Message {
  readonly line: number;
  readonly underlined: string;
  readonly text: string;
}

function shown({ file, start = 0, length = 0, messageText }: ts.Diagnostic): Message {
  return {
    line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
    underlined: file?.text.slice(start, start + length) ?? '',
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  };
}

/**
 * Compiles sources, by their names, as if they were files of this folder, and files, by their paths from the root. Returns
 * the messages of each. A source may import another as `./name`.
 */
export function compile(
  sources: ReadonlyMap<string, string>,
  files: readonly string[],
): ReadonlyMap<string, readonly Message[]> {
  const settings = options();
  const pathOf = (name: string): string => (sources.has(name) ? join(FOLDER, `${name}.ts`) : join(ROOT, name));
  const texts = new Map([...sources].map(([name, text]) => [pathOf(name), text]));
  const names = [...sources.keys(), ...files];
  const program = ts.createProgram(names.map(pathOf), settings, hostWith(texts, settings));
  return new Map(
    names.map((name) => {
      const file = program.getSourceFile(pathOf(name));
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [name, found.map(shown)];
    }),
  );
}
