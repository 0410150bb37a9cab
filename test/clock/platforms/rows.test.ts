import { describe, expect, test } from 'vitest';
import { textOf } from '../../house/source';

/** The migration guides have tables "there | here". Each row has a test with its name. */
const FILES: Readonly<Record<string, string>> = {
  Zendesk: 'zendesk',
  'Jira Service Management': 'jira',
  ServiceNow: 'servicenow',
  Freshdesk: 'freshdesk',
  Freshservice: 'freshdesk',
  Zammad: 'zammad',
  GLPI: 'glpi',
  'Frappe Helpdesk': 'frappe',
  Chatwoot: 'chatwoot',
};

/** Returns the first cells of the table below a heading, without links. */
function rowsOf(guide: string, platform: string): readonly string[] {
  const section = guide.split(/^## /m).find((text) => text.startsWith(`${platform}\n`)) ?? '';
  const [, table = ''] = /^\| there \| here \|\n\|---\|---\|\n((?:\|.*\n)*)/m.exec(section) ?? [];
  const cells = [...table.matchAll(/^\| (.*?) \| /gm)].map(([, cell = '']) => cell);
  return cells.map((cell) => cell.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
}

/** Returns the rows that are not the beginning of any test title. */
const untried = (rows: readonly string[], tests: string): readonly string[] =>
  rows.filter((row) => !['\n', ' ', '(', '['].some((before) => tests.includes(`${before}'${row}`)));

const guide = textOf('docs/migrating.md');

describe.each(Object.entries(FILES))('%s', (platform, file) => {
  test('has a test for every row', () => {
    const rows = rowsOf(guide, platform);
    expect(rows.length).toBeGreaterThan(2);
    expect(untried(rows, textOf(`test/clock/platforms/${file}.test.ts`))).toEqual([]);
  });
});

test('a row without a test is found', () => {
  const planted = '## Desk\n\n| there | here |\n|---|---|\n| [First](x) | a |\n| Second, `b` | b |\n\n## Other\n';
  expect(rowsOf(planted, 'Desk')).toEqual(['First', 'Second, `b`']);
  expect(untried(['First', 'Second'], "test('First', …")).toEqual(['Second']);
});
