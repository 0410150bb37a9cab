/*
 * Writes the public interface of each entry to docs/api: `npm run api`.
 *
 * A report has the declaration of every export, as it is in the `.d.ts` file, without its comments. It also has the
 * declarations that these use and that are not exported: a change of one of them changes the interface, too.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The folder of the reports, from the root. */
export const API_FOLDER = 'docs/api';
const MAIN = 'src/index.ts';

/** A name that a file declares. */
interface Declared {
  readonly file: string;
  readonly name: string;
}

/** The declarations of one file of src, as TypeScript emits them. */
interface Module {
  /** Name → its statements; an overloaded function has several. */
  readonly statements: ReadonlyMap<string, readonly ts.Statement[]>;
  /** Name that is imported or exported from another file of src → that file, and the name there. */
  readonly imports: ReadonlyMap<string, Declared>;
}

/** Reads a file by its path from the root; undefined if there is none. */
export type ReadFile = (path: string) => string | undefined;

const fromDisk: ReadFile = (path) =>
  existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : undefined;

/** Returns the entries: name → file. */
export function entryFiles(): ReadonlyMap<string, string> {
  const folders = readdirSync(join(ROOT, 'src/entries')).toSorted();
  return new Map([
    ['prazo', MAIN],
    ...folders.map((name) => [`prazo/${name}`, `src/entries/${name}/index.ts`] as const),
  ]);
}

/** Returns the path of a report from the root: `docs/api/prazo-view.api.md` for `prazo/view`. */
export function reportFile(entry: string): string {
  return `${API_FOLDER}/${entry.replace('/', '-')}.api.md`;
}

/** Reads the declarations of files, each file once. */
export class Reader {
  readonly #read: ReadFile;
  readonly #modules = new Map<string, Module>();

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** Returns the exports of an entry: exported name → its declaration. */
  exportsOf(file: string): ReadonlyMap<string, Declared> {
    const found = new Map<string, Declared>();
    for (const statement of this.#parse(file, this.#text(file)).statements) {
      const { exportClause, moduleSpecifier } = statement as ts.ExportDeclaration;
      if (!ts.isExportDeclaration(statement) || !exportClause || !ts.isNamedExports(exportClause) || !moduleSpecifier)
        throw new Error(`${file} has a statement that is not \`export { … } from '…'\``);
      const from = this.#resolve(file, (moduleSpecifier as ts.StringLiteral).text) as string;
      for (const { name, propertyName } of exportClause.elements)
        found.set(name.text, this.#origin({ file: from, name: (propertyName ?? name).text }));
    }
    return found;
  }

  /** Returns the declaration of a name, in the file that declares it and does not only re-export it. */
  #origin(declared: Declared): Declared {
    const { statements, imports } = this.module(declared.file);
    const from = statements.has(declared.name) ? undefined : imports.get(declared.name);
    return from === undefined ? declared : this.#origin(from);
  }

  /** Returns the statements of a declaration. */
  statementsOf({ file, name }: Declared): readonly ts.Statement[] {
    const statements = this.module(file).statements.get(name);
    if (statements === undefined) throw new Error(`${file} does not declare ${name}`);
    return statements;
  }

  /** Returns the declarations of src that a declaration names. */
  usedBy({ file, name }: Declared): readonly Declared[] {
    const { statements, imports } = this.module(file);
    const used = new Map<string, Declared>();
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && node.text !== name) {
        const declared = imports.get(node.text) ?? (statements.has(node.text) ? { file, name: node.text } : undefined);
        if (declared !== undefined && isReference(node)) used.set(node.text, this.#origin(declared));
      }
      ts.forEachChild(node, visit);
    };
    for (const statement of statements.get(name) ?? []) visit(statement);
    return [...used.values()];
  }

  module(file: string): Module {
    const known = this.#modules.get(file);
    if (known !== undefined) return known;
    const { outputText } = ts.transpileDeclaration(this.#text(file), {
      fileName: file,
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        isolatedDeclarations: true,
        verbatimModuleSyntax: true,
        strict: true,
        removeComments: true,
      },
    });
    const module = this.#moduleOf(file, outputText);
    this.#modules.set(file, module);
    return module;
  }

  #moduleOf(file: string, declarations: string): Module {
    const statements = new Map<string, ts.Statement[]>();
    const imports = new Map<string, Declared>();
    for (const statement of this.#parse(file, declarations).statements) {
      for (const name of namesOf(statement)) statements.set(name, [...(statements.get(name) ?? []), statement]);
      const specifier = (statement as ts.ImportDeclaration | ts.ExportDeclaration).moduleSpecifier;
      const from = specifier && this.#resolve(file, (specifier as ts.StringLiteral).text);
      if (from === undefined) continue;
      for (const { name, propertyName } of specifiersOf(statement)) {
        imports.set(name.text, { file: from, name: (propertyName ?? name).text });
      }
    }
    return { statements, imports };
  }

  #text(file: string): string {
    const text = this.#read(file);
    if (text === undefined) throw new Error(`There is no file ${file}`);
    return text;
  }

  /** Returns the file that a specifier names; undefined for a package. */
  #resolve(file: string, specifier: string): string | undefined {
    if (!specifier.startsWith('.')) return undefined;
    const path = posix.join(posix.dirname(file), specifier);
    return this.#read(`${path}.ts`) === undefined ? `${path}/index.ts` : `${path}.ts`;
  }

  #parse(file: string, text: string): ts.SourceFile {
    return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  }
}

/** Returns the specifiers in the braces of an import or export. */
function specifiersOf(statement: ts.Statement): readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] {
  if (ts.isImportDeclaration(statement)) {
    const bindings = statement.importClause?.namedBindings;
    return bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  }
  const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
  return clause !== undefined && ts.isNamedExports(clause) ? clause.elements : [];
}

/** Returns the names that a statement declares. */
function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier };
  return name === undefined ? [] : [name.text];
}

/** Whether an identifier names a declaration, and not a property, a parameter or an element of a tuple. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isTypeReferenceNode(parent)) return parent.typeName === node;
  if (ts.isExpressionWithTypeArguments(parent) || ts.isTypeQueryNode(parent)) return true;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isComputedPropertyName(parent);
}

const isType = (statements: readonly ts.Statement[]): boolean =>
  statements.every((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one));

const keyOf = ({ file, name }: Declared): string => `${file}:${name}`;

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Returns the text of declarations. If they are exported under another name, the first line says so. */
function textOf(statements: readonly ts.Statement[], declared: Declared, exportedAs = declared.name): string {
  const texts = statements.map((statement) => statement.getText().replace(/^(export )?(declare )?/, ''));
  const alias = exportedAs === declared.name ? [] : [`// ${declared.name} is exported as ${exportedAs}.`];
  return [...alias, ...texts].join('\n');
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Returns the report of an entry. Types that the main entry exports are only listed by name. */
export function apiReport(entry: string, file: string, reader: Reader): string {
  const exported = reader.exportsOf(file);
  const ofMain = new Map(
    file === MAIN ? [] : [...reader.exportsOf(MAIN)].map(([name, declared]) => [keyOf(declared), name] as const),
  );
  const known = new Set([...exported.values()].map(keyOf));
  const inner = new Map<string, Declared>();
  const fromMain = new Set<string>();
  const queue = [...exported.values()];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    for (const used of reader.usedBy(one)) {
      const key = keyOf(used);
      if (known.has(key)) continue;
      known.add(key);
      const name = ofMain.get(key);
      if (name !== undefined) {
        fromMain.add(name);
        continue;
      }
      inner.set(key, used);
      queue.push(used);
    }
  }
  const all = [...exported].map(([name, declared]) => ({ name, declared, statements: reader.statementsOf(declared) }));
  all.sort((a, b) => byName(a.name, b.name));
  const values = all.filter(({ statements }) => !isType(statements));
  const types = all.filter(({ statements }) => isType(statements));
  const others = [...inner.values()].sort((a, b) => byName(a.name, b.name) || byName(a.file, b.file));
  const block = (texts: readonly string[]): string => `\`\`\`ts\n${texts.join('\n\n')}\n\`\`\``;
  const section = (title: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [`## ${title}`, block(texts)];
  const parts = [
    `# \`${entry}\``,
    `${plural(values.length, 'value')}, ${plural(types.length, 'type')}. \`npm run api\` writes this file.`,
    ...section(
      'Values',
      values.map(({ statements, declared, name }) => textOf(statements, declared, name)),
    ),
    ...section(
      'Types',
      types.map(({ statements, declared, name }) => textOf(statements, declared, name)),
    ),
    ...section(
      'Used by these, not exported',
      others.map((one) => textOf(reader.statementsOf(one), one)),
    ),
  ];
  if (fromMain.size > 0) {
    const names = [...fromMain].sort(byName).map((name) => `\`${name}\``);
    parts.push('## Used by these, exported by `prazo`', names.join(', '));
  }
  return `${parts.join('\n\n')}\n`;
}

/** Returns the reports of all entries, by their files. */
export function apiReports(): ReadonlyMap<string, string> {
  const reader = new Reader(fromDisk);
  return new Map([...entryFiles()].map(([entry, file]) => [reportFile(entry), apiReport(entry, file, reader)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(ROOT, API_FOLDER), { recursive: true, force: true });
  mkdirSync(join(ROOT, API_FOLDER), { recursive: true });
  for (const [file, text] of apiReports()) writeFileSync(join(ROOT, file), text);
}
