import { createCalendar, defineCatalog, labelOf, parseCatalog, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';

const withLabels = (labels: unknown) => ({ id: 'x', labels, levels: { high: {} }, categories: { all: {} } });

function complaints(labels: unknown): readonly string[] {
  const result = parseCatalog(withLabels(labels));
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}

describe('labels', () => {
  test.each<readonly [string, unknown]>([
    ['a text', 'Suporte'],
    ['one language', { en: 'Support' }],
    ['an empty object', {}],
    ['a language with a region', { 'pt-BR': 'Suporte' }],
    ['a language with a script and a region', { 'zh-Hant-TW': '支援' }],
    ['a language with a numeric region', { 'es-419': 'Soporte' }],
    ['a language with a variant', { 'de-CH-1996': 'Hilfe', 'sl-rozaj-biske': 'x' }],
    ['an extended language', { 'zh-yue-HK': '支援' }],
    ['a language with an extension', { 'de-DE-u-co-phonebk': 'Hilfe' }],
    ['a tag for private use', { 'x-desk': 'Help', 'en-x-desk': 'Help' }],
    ['tags in any casing', { EN: 'Support', 'PT-br': 'Suporte' }],
    ['undefined for one language', { en: 'Support', fr: undefined }],
  ])('may be %s', (_what, labels) => {
    expect(complaints(labels)).toEqual([]);
  });

  test.each<readonly [string, unknown, readonly string[]]>([
    ['a number', 7, ['wrongType labels']],
    ['a list', ['Support'], ['wrongType labels']],
    ['an empty text', '', ['missing labels']],
    ['a text of blanks', { en: ' \t' }, ['missing labels.en']],
    ['a number for a language', { en: 7 }, ['wrongType labels.en']],
    ['a language by its name', { english: 'Support' }, ['invalidLanguage labels.english']],
    ['a tag with an underscore', { pt_BR: 'Suporte' }, ['invalidLanguage labels.pt_BR']],
    ['an empty tag', { '': 'Support' }, ['invalidLanguage labels[""]']],
    ['a region alone', { '419': 'x' }, ['invalidLanguage labels.419']],
    ['a hyphen at the end', { 'pt-': 'x' }, ['invalidLanguage labels.pt-']],
    ['several mistakes', { pt_BR: 'x', en: '', fr: 'x' }, ['invalidLanguage labels.pt_BR', 'missing labels.en']],
  ])('may not be %s', (_what, labels, expected) => {
    expect([...complaints(labels)].sort()).toEqual([...expected].sort());
  });

  test('are also names of holidays', () => {
    const holidays = (name: unknown) => [{ date: '2026-12-25', name }] as never;
    const define = (name: unknown) => createCalendar({ zone: 'UTC', hours: {}, holidays: holidays(name) });
    expect(() => define({ fr: 'Noël' })).not.toThrow();
    expect(() => define('Natal')).not.toThrow();
    expect(issuesThrownBy(() => define({ french: 'Noël' }))).toMatchObject([
      { code: 'invalidLanguage', path: 'holidays[0].name.french' },
    ]);
  });

  test('are kept unchanged', () => {
    expect(defineCatalog(withLabels({ EN: 'Support' }) as never)).toMatchObject({ labels: { EN: 'Support' } });
  });
});

describe('labelOf', () => {
  const labels = { pt: 'pt', en: 'en', zh: 'zh', 'zh-Hant': 'zh-Hant', 'pt-PT': 'pt-PT' };

  test.each([
    ['the text of the language', labels, 'pt', 'pt'],
    ['the text of its region', labels, 'pt-PT', 'pt-PT'],
    ['the text of the parent language', labels, 'pt-BR', 'pt'],
    ['the text of the nearest parent', labels, 'zh-Hant-TW', 'zh-Hant'],
    ['the text of a farther parent', labels, 'zh-Hans-CN', 'zh'],
    ['English', labels, 'fr', 'en'],
    ['not the text of a more specific language', { 'pt-BR': 'pt-BR', en: 'en' }, 'pt', 'en'],
    ['the first text, without English', { 'pt-BR': 'pt-BR', es: 'es' }, 'fr', 'pt-BR'],
    ['the text of a tag in another casing', { 'PT-br': 'PT-br', en: 'en' }, 'pt-BR', 'PT-br'],
    ['the text for a language in another casing', labels, 'Pt-pt', 'pt-PT'],
    ['English, with a tag in capitals', { pt: 'pt', EN: 'EN' }, 'fr', 'EN'],
    ['the only text', 'Suporte', 'fr', 'Suporte'],
    ['the id, without any text', {}, 'fr', 'id'],
    ['the id, without labels', undefined, 'fr', 'id'],
    ['not an inherited property', labels, 'constructor', 'en'],
    ['English, for an empty language', labels, '', 'en'],
  ])('is %s', (_which, given, language, text) => {
    expect(labelOf(given, 'id', language)).toBe(text);
  });

  test('labels a catalog', () => {
    const shown = Object.entries(supportCatalog.levels).map(([id, level]) => labelOf(level.labels, id, 'pt-PT'));
    expect(shown).toEqual(['Urgent', 'High', 'Medium', 'Low']);
  });
});
