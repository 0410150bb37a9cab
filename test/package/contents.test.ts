import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, it } from 'vitest';
import { importsOf, ROOT } from '../house/source';
import { entries, installed, manifest, node, tool } from './installed';
import { installation } from './pack';
import { INSTALLED } from './samples';

const files = readdirSync(installed, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(installed, join(entry.parentPath, entry.name)));

/** Pages for people who change prazo. They are only in the repository, not in the package. */
const FOR_MAINTAINERS = ['architecture.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** All entries except the main entry. */
const OWN = ['holidays', 'brazil', 'ics', 'helpdesks', 'view', 'svg', 'warehouse'];

describe('the packed package', () => {
  it('has the entries', () => {
    expect(entries).toEqual(['prazo', ...OWN.map((entry) => `prazo/${entry}`)]);
  });

  it('has the built files with their maps, the guides, the schemas and the SQL, and nothing else', () => {
    const besides = files.filter((file) => !/^dist\/[\w.-]+\.(d\.ts|d\.cts|js|cjs)(\.map)?$/.test(file)).sort();
    const guides = readdirSync(join(ROOT, 'docs')).filter(
      (name) => name.endsWith('.md') && !FOR_MAINTAINERS.includes(name),
    );
    const pictures = readdirSync(join(ROOT, 'docs/media')).filter(
      (name) => name.endsWith('.svg') && name !== 'floors.svg',
    );
    const schemas = ['calendar', 'catalog', 'sla', 'ticket'].map((kind) => `schemas/${kind}.schema.json`);
    const sql = readdirSync(join(ROOT, 'docs/warehouse'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(join(ROOT, 'docs'), join(entry.parentPath, entry.name)))
      .filter((file) => !/seeds\/sla_\w+\.csv$/.test(file));
    const docs = [...guides, ...pictures.map((name) => `media/${name}`), ...schemas, ...sql].map(
      (name) => `docs/${name}`,
    );
    expect(besides).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', ...docs, 'package.json'].sort());
  });

  it('exports the JSON Schemas by their names', () => {
    const require = createRequire(join(inject('consumer'), 'main.cjs'));
    const ids = ['catalog', 'calendar', 'sla', 'ticket'].map((kind) => require(`prazo/schemas/${kind}.json`).$id);
    expect(ids).toEqual(['catalog.schema.json', 'calendar.schema.json', 'sla.schema.json', 'ticket.schema.json']);
  });

  it('exports the SQL of the warehouse by name', () => {
    const require = createRequire(join(inject('consumer'), 'main.cjs'));
    for (const name of ['clocks', 'compliance', 'what-if']) {
      expect(readFileSync(require.resolve(`prazo/warehouse/${name}.sql`), 'utf8')).toContain('SELECT');
    }
    expect(() => require.resolve('prazo/warehouse/dbt/models/sla_clocks.sql')).toThrow(/not defined by "exports"/);
  });

  it('needs only the packages that its files import', () => {
    const imported = files
      .filter((file) => /\.(js|cjs|d\.ts)$/.test(file))
      .flatMap((file) => importsOf(file, readFileSync(join(installed, file), 'utf8'), []))
      .map(({ target }) => target)
      .filter((target) => !target.startsWith('dist/'));
    expect([...new Set(imported)]).toEqual(['luxon']);
    expect(Object.keys(manifest.dependencies)).toEqual(['@types/luxon']);
    expect(Object.keys(manifest.peerDependencies)).toEqual(['date-holidays', 'ical.js', 'luxon']);
  });

  it('has in dist the entries, their maps, and the chunks that they load', () => {
    const entry = new RegExp(`^(${['index', ...OWN].join('|')})\\.(d\\.ts|d\\.cts|(js|cjs)(\\.map)?)$`);
    const dist = files.filter((file) => file.startsWith('dist/')).map((file) => file.slice('dist/'.length));
    const parts = dist.filter((file) => !entry.test(file) && file !== 'prazo.browser.js');
    expect(dist.length - parts.length).toBe((OWN.length + 1) * 6 + 1);
    expect(parts.filter((file) => !/^[a-z-]+-[\w-]{8}\.(d\.ts|d\.cts|(js|cjs)(\.map)?)$/.test(file))).toEqual([]);
    const loaded = dist
      .filter((file) => !file.endsWith('.map'))
      .flatMap((file) => importsOf(`dist/${file}`, readFileSync(join(installed, 'dist', file), 'utf8'), []))
      .map(({ target }) => target.replace(/^dist\//, ''));
    const typesOf = (file: string) => file.replace(/\.d\.ts$/, '.js').replace(/\.d\.cts$/, '.cjs');
    const codeOf = (file: string) => typesOf(file.replace(/\.map$/, ''));
    expect(parts.filter((file) => !loaded.includes(codeOf(file)))).toEqual([]);
  });

  it('has maps with relative paths to files of src, without the texts of these files', () => {
    const maps = files
      .filter((file) => file.endsWith('.map'))
      .map((file) => JSON.parse(readFileSync(join(installed, file), 'utf8')));
    expect(maps.length).toBeGreaterThan(0);
    const sources = new Set(maps.flatMap(({ sources }) => sources as readonly string[]));
    expect([...sources].filter((source) => !/^\.\.\/src\//.test(source))).toEqual([]);
    expect([...sources].filter((source) => !existsSync(join(ROOT, 'dist', source)))).toEqual([]);
    expect(maps.filter(({ sourcesContent, sourceRoot }) => sourcesContent !== undefined || sourceRoot)).toEqual([]);
  });

  it('installs few other packages, and few megabytes', () => {
    const { packages, megabytes } = installation(inject('consumer'));
    expect(packages).toContain('luxon');
    expect(packages.length).toBeLessThanOrEqual(INSTALLED.packages);
    expect(megabytes).toBeLessThanOrEqual(INSTALLED.megabytes);
  });

  it('contains no path of the machine on which it was built', () => {
    const marks = [ROOT, ROOT.replace(/\/$/, ''), inject('consumer'), 'file://', 'node_modules/'];
    const found = files.flatMap((file) => {
      // A guide may name the folder of the package in the reader's project.
      const text = readFileSync(join(installed, file), 'utf8').replaceAll('./node_modules/prazo/', '');
      return marks.filter((mark) => text.includes(mark)).map((mark) => `${file}: ${mark}`);
    });
    expect(found).toEqual([]);
  });

  it('has no findings of publint in strict mode', async () => {
    const tarball = readFileSync(inject('tarball'));
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('has the right types in every mode of module resolution', () => {
    expect(node(ROOT, tool('@arethetypeswrong/cli/dist/index.js'), inject('tarball'), '--format', 'ascii')).toContain(
      'No problems found',
    );
  });
});
