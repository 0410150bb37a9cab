import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from '../../house/source';

describe('the guide to React, Vue and Svelte', () => {
  const page = textOf('docs/react-vue-svelte.md');
  const folder = 'docs/examples/recipes';

  it.each(readdirSync(join(ROOT, folder)))('shows %s as tested', (file) => {
    const code = textOf(`${folder}/${file}`).trimEnd();
    expect(page).toContain(`\`\`\`${file.endsWith('x') ? 'tsx' : 'ts'}\n${code}\n\`\`\``);
  });

  it('shows no other TSX', () => {
    expect([...page.matchAll(/^```tsx$/gm)]).toHaveLength(1);
  });
});
