import { describe, expect, it } from 'vitest';
import { addressesOf, pageOf } from '../../docs/build/address';
import { packedPages, withPackedLinks, withRelativeLinks } from '../../docs/build/packed-links';
import { textOf } from './source';

const manifest = JSON.parse(textOf('package.json'));
const page = pageOf(manifest);

describe('the address of the repository', () => {
  it('is an https page, and package.json has the fields derived from it', () => {
    expect(page).toMatch(/^https:\/\/[^ ]+[^/]$/);
    expect(manifest).toMatchObject(addressesOf(manifest));
  });

  it('is added to the links of the README, and to links of guides that leave the package', () => {
    const text =
      '[a](docs/x.md#y) <img src="docs/media/z.svg"> [b](https://luxon.dev) [c](#d)\n```ts\nf[0](docs/x.md)\n```\n';
    expect(withPackedLinks('README.md', text, 'https://h/p')).toBe(
      '[a](https://h/p/blob/HEAD/docs/x.md#y) <img src="https://h/p/raw/HEAD/docs/media/z.svg"> [b](https://luxon.dev) [c](#d)\n```ts\nf[0](docs/x.md)\n```\n',
    );
    expect(withPackedLinks('docs/a.md', '[a](b.md) [c](examples/README.md) [d](../LICENSE)', 'https://h/p')).toBe(
      '[a](b.md) [c](https://h/p/blob/HEAD/docs/examples/README.md) [d](../LICENSE)',
    );
  });

  it.each(packedPages())('is in no link of %s in the repository, and is removed as it was added', (file) => {
    const text = textOf(file);
    expect(text).not.toContain(`${page}/blob/`);
    expect(withRelativeLinks(file, withPackedLinks(file, text, page), page)).toBe(text);
  });
});
