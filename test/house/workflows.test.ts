import { describe, expect, it } from 'vitest';
import { peersAt } from '../../docs/build/peers';
import { textOf } from './source';

const { engines, scripts, peerDependencies } = JSON.parse(textOf('package.json'));
const CI = '.github/workflows/ci.yml';
const DATA = '.github/workflows/data.yml';
const GATES = '.ci/run';

/** Returns the npm scripts that a text runs. */
const scriptsIn = (text: string): readonly string[] => [
  ...[...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name),
  ...(/\bnpm (test|cit)\b/.test(text) ? ['test'] : []),
];

describe.each([CI, DATA])('%s', (file) => {
  const text = textOf(file);

  it('pins each action to a commit, and names its version', () => {
    const actions = [...text.matchAll(/uses: (.*)$/gm)].map(([, action = '']) => action);
    expect(actions.length).toBeGreaterThan(1);
    expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it('may only read the contents, except for the job that writes issues', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
    const granted = [...text.matchAll(/^ +([\w-]+): write$/gm)].map(([, name]) => name);
    expect(granted).toEqual(file === DATA ? ['issues'] : []);
  });

  it('caches npm downloads and has a time limit in each job', () => {
    const jobs = text.split(/^jobs:$/m)[1]?.match(/^ {2}[\w-]+:$/gm) ?? [];
    expect(jobs.length).toBeGreaterThan(0);
    expect(text.match(/cache: npm/g)).toHaveLength(jobs.length);
    expect(text.match(/timeout-minutes:/g)).toHaveLength(jobs.length);
  });
});

it.each([CI, DATA, GATES])('%s runs only scripts that package.json has', (file) => {
  const names = scriptsIn(textOf(file));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
});

describe(CI, () => {
  const text = textOf(CI);
  const nodes = (/node: \[(.*)\]/.exec(text)?.[1] ?? '').split(', ').map(Number);

  it('runs the same script of gates as a maintainer', () => {
    expect(text).toMatch(/^ +- run: \.ci\/run$/m);
  });

  it('runs it on the lowest Node of `engines`, and on each even version that `npm run everywhere` tries', () => {
    const lowest = Number(/^>=(\d+)$/.exec(engines.node)?.[1]);
    const tried = [
      ...(/const NODES = \[(.*)\]/.exec(textOf('test/package/everywhere.ts'))?.[1] ?? '').matchAll(/\d+/g),
    ];
    expect(nodes).toEqual(tried.map(Number));
    expect(nodes[0]).toBe(lowest);
    expect(nodes.every((node, index) => node === lowest + 2 * index)).toBe(true);
  });

  it('runs the tests with the lowest peers', () => {
    expect(text).toMatch(/- run: npm run peers -- lowest\n +- run: npm test$/m);
  });
});

describe(DATA, () => {
  it('runs each week, or manually, with the newest Node and peers', () => {
    expect(textOf(DATA)).toMatch(/cron: '\d+ \d+ \* \* \d'\n {2}workflow_dispatch:/);
    expect(textOf(DATA)).toContain('node-version: latest');
    expect(textOf(DATA)).toMatch(/npm run peers -- newest\n/);
  });

  it('opens an issue if it fails', () => {
    expect(textOf(DATA)).toMatch(/if: failure\(\)[\s\S]*gh issue comment[\s\S]*gh issue create/);
  });
});

describe('the peers', () => {
  it('can all be installed in their lowest and newest versions', () => {
    const names = Object.keys(peerDependencies);
    expect(peersAt('lowest', peerDependencies)).toEqual(
      names.map((name) => `${name}@${peerDependencies[name].slice(1)}`),
    );
    expect(peersAt('newest', peerDependencies)).toEqual(names.map((name) => `${name}@latest`));
  });

  it('with a range of another form are an error', () => {
    expect(() => peersAt('lowest', { luxon: '>=3' })).toThrow('luxon: >=3 is not a range');
  });
});
