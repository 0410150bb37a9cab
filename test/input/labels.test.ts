import { createCalendar, defineCatalog, labelOf, parseCatalog, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrown } from '../catalog/issues';

const withLabels = (labels: unknown) => ({ id: 'x', labels, levels: { high: {} }, categories: { all: {} } });

function complaints(labels: unknown): readonly string[] {
  const result = parseCatalog(withLabels(labels));
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}

describe('labels', () => {
  test.each<readonly [string, unknown]>([
    ['a text', 'Suporte'],
    ['one language', { en: 'Support' }],
    ['none yet', {}],
    ['a language with a region', { 'pt-BR': 'Suporte' }],
    ['with a script and a region', { 'zh-Hant-TW': '支援' }],
    ['with the number of a region', { 'es-419': 'Soporte' }],
    ['with a variant', { 'de-CH-1996': 'Hilfe', 'sl-rozaj-biske': 'x' }],
    ['with an extended language', { 'zh-yue-HK': '支援' }],
    ['with an extension', { 'de-DE-u-co-phonebk': 'Hilfe' }],
    ['of private use', { 'x-desk': 'Help', 'en-x-desk': 'Help' }],
    ['in capitals', { EN: 'Support', 'PT-br': 'Suporte' }],
    ['absent for one language', { en: 'Support', fr: undefined }],
  ])('may be %s', (_what, labels) => {
    expect(complaints(labels)).toEqual([]);
  });

  test.each<readonly [string, unknown, readonly string[]]>([
    ['a number', 7, ['wrongType labels']],
    ['a list', ['Support'], ['wrongType labels']],
    ['an empty text', '', ['missing labels']],
    ['a text of blanks', { en: ' \t' }, ['missing labels.en']],
    ['a text that is none', { en: 7 }, ['wrongType labels.en']],
    ['a language by its name', { english: 'Support' }, ['invalidLanguage labels.english']],
    ['a locale of another system', { pt_BR: 'Suporte' }, ['invalidLanguage labels.pt_BR']],
    ['no language', { '': 'Support' }, ['invalidLanguage labels[""]']],
    ['a region alone', { '419': 'x' }, ['invalidLanguage labels.419']],
    ['a hyphen at the end', { 'pt-': 'x' }, ['invalidLanguage labels.pt-']],
    ['several mistakes', { pt_BR: 'x', en: '', fr: 'x' }, ['invalidLanguage labels.pt_BR', 'missing labels.en']],
  ])('may not be %s', (_what, labels, expected) => {
    expect([...complaints(labels)].sort()).toEqual([...expected].sort());
  });

  test('are of holidays, too', () => {
    const holidays = (name: unknown) => [{ date: '2026-12-25', name }] as never;
    const define = (name: unknown) => createCalendar({ zone: 'UTC', hours: {}, holidays: holidays(name) });
    expect(issuesThrown(() => define({ fr: 'Noël' }))).toEqual([]);
    expect(issuesThrown(() => define('Natal'))).toEqual([]);
    expect(issuesThrown(() => define({ french: 'Noël' }))).toMatchObject([
      { code: 'invalidLanguage', path: 'holidays[0].name.french' },
    ]);
  });

  test('are kept as they are given', () => {
    expect(defineCatalog(withLabels({ EN: 'Support' }) as never)).toMatchObject({ labels: { EN: 'Support' } });
  });
});

describe('labelOf', () => {
  const labels = { pt: 'pt', en: 'en', zh: 'zh', 'zh-Hant': 'zh-Hant', 'pt-PT': 'pt-PT' };

  test.each([
    ['the language itself', labels, 'pt', 'pt'],
    ['its region', labels, 'pt-PT', 'pt-PT'],
    ['its parent', labels, 'pt-BR', 'pt'],
    ['the nearest of its parents', labels, 'zh-Hant-TW', 'zh-Hant'],
    ['the farther one', labels, 'zh-Hans-CN', 'zh'],
    ['English', labels, 'fr', 'en'],
    ['not a kind of it', { 'pt-BR': 'pt-BR', en: 'en' }, 'pt', 'en'],
    ['any, without English', { 'pt-BR': 'pt-BR', es: 'es' }, 'fr', 'pt-BR'],
    ['whatever its letters', { 'PT-br': 'PT-br', en: 'en' }, 'pt-BR', 'PT-br'],
    ['whatever the letters asked for', labels, 'Pt-pt', 'pt-PT'],
    ['English in capitals', { pt: 'pt', EN: 'EN' }, 'fr', 'EN'],
    ['the one text', 'Suporte', 'fr', 'Suporte'],
    ['the id, without any', {}, 'fr', 'id'],
    ['the id, without labels', undefined, 'fr', 'id'],
    ['nothing that objects inherit', labels, 'constructor', 'en'],
    ['English, for no language', labels, '', 'en'],
  ])('is %s', (_which, given, language, text) => {
    expect(labelOf(given, 'id', language)).toBe(text);
  });

  test('shows a catalog', () => {
    const shown = Object.entries(supportCatalog.levels).map(([id, level]) => labelOf(level.labels, id, 'pt-PT'));
    expect(shown).toEqual(['Urgent', 'High', 'Medium', 'Low']);
  });
});
