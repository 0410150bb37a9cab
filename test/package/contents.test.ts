import { readdirSync, readFileSync } from 'node:fs';
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

describe('the packed package', () => {
  it('has the entries', () => {
    const own = ['holidays', 'brazil', 'ics', 'helpdesks', 'view', 'svg', 'warehouse'];
    expect(entries).toEqual(['prazo', ...own.map((entry) => `prazo/${entry}`)]);
  });

  it('ships the built files with their maps, and what tells about them', () => {
    const besides = files.filter((file) => !/^dist\/[\w.-]+\.(d\.ts|d\.cts|js|cjs)(\.map)?$/.test(file)).sort();
    const guides = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
    const pictures = readdirSync(join(ROOT, 'docs/media')).filter((name) => name.endsWith('.svg'));
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

  it('has the JSON Schemas under their names', () => {
    const require = createRequire(join(inject('consumer'), 'main.cjs'));
    const ids = ['catalog', 'calendar', 'sla', 'ticket'].map((kind) => require(`prazo/schemas/${kind}.json`).$id);
    expect(ids).toEqual(['catalog.schema.json', 'calendar.schema.json', 'sla.schema.json', 'ticket.schema.json']);
  });

  it('has the SQL of the warehouse under its names', () => {
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

  it('has maps that name the sources and do not hold them', () => {
    const maps = files
      .filter((file) => file.endsWith('.map'))
      .map((file) => readFileSync(join(installed, file), 'utf8'));
    expect(maps.length).toBeGreaterThan(0);
    for (const map of maps)
      expect(JSON.parse(map)).toMatchObject({ sources: expect.arrayContaining([expect.stringMatching(/src/)]) });
    expect(maps.filter((map) => /"sourcesContent":\["/.test(map))).toEqual([]);
  });

  it('comes with few other packages, and little to download', () => {
    const { packages, megabytes } = installation(inject('consumer'));
    expect(packages).toContain('luxon');
    expect(packages.length).toBeLessThanOrEqual(INSTALLED.packages);
    expect(megabytes).toBeLessThanOrEqual(INSTALLED.megabytes);
  });

  it('names no path of the machine it was built on', () => {
    const marks = [ROOT, ROOT.replace(/\/$/, ''), inject('consumer'), 'file://', 'node_modules/'];
    const found = files.flatMap((file) => {
      // A guide may say where a package lies in its reader's folder.
      const text = readFileSync(join(installed, file), 'utf8').replaceAll('./node_modules/prazo/', '');
      return marks.filter((mark) => text.includes(mark)).map((mark) => `${file}: ${mark}`);
    });
    expect(found).toEqual([]);
  });

  it('pleases publint in its strict mode', async () => {
    const tarball = readFileSync(inject('tarball'));
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('resolves to the right types in every mode of resolution', () => {
    expect(node(ROOT, tool('@arethetypeswrong/cli/dist/index.js'), inject('tarball'), '--format', 'ascii')).toContain(
      'No problems found',
    );
  });
});
