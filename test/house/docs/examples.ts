/** A block of code. `line` is the number of its first line in the file. */
export interface Block {
  readonly line: number;
  readonly code: string;
  /** The lines that it prints, if the page shows them. */
  readonly prints?: string;
}

/** Blocks that share a scope: a block, and the blocks that continue it. */
export interface Example {
  readonly file: string;
  readonly blocks: readonly Block[];
}

const FENCE = /^```(.*)$/;

interface Fenced extends Block {
  readonly info: string;
  /** Whether only blank lines are between it and the block before. */
  readonly below: boolean;
}

function fenced(text: string): Fenced[] {
  const found: Fenced[] = [];
  let open: { info: string; line: number; code: string[] } | undefined;
  let below = false;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = FENCE.exec(line);
    if (open === undefined && fence) open = { info: (fence[1] ?? '').trim(), line: index + 2, code: [] };
    else if (open !== undefined && fence) {
      found.push({ info: open.info, line: open.line, code: open.code.join('\n'), below });
      [open, below] = [undefined, true];
    } else if (open !== undefined) open.code.push(line);
    else if (line.trim() !== '') below = false;
  }
  if (open !== undefined) throw new Error(`the block at line ${open.line} does not end`);
  return found;
}

/** Returns the examples of a Markdown page. */
export function examplesInPage(file: string, text: string): Example[] {
  const examples: { file: string; blocks: Block[] }[] = [];
  let isLast = false;
  for (const { info, line, code, below } of fenced(text)) {
    const blocks = examples.at(-1)?.blocks;
    const last = blocks?.at(-1);
    if (info === 'ts') examples.push({ file, blocks: [{ line, code }] });
    else if (info === 'ts continued' && blocks) blocks.push({ line, code });
    else if (info === 'text' && below && isLast && blocks && last) blocks.splice(-1, 1, { ...last, prints: code });
    else if (/^ts\b/.test(info))
      throw new Error(`${file}:${line}: "${info}" is neither "ts" nor "ts continued" after a "ts" block`);
    isLast = /^ts\b/.test(info);
  }
  return examples;
}

/** Returns the examples in the doc comments of a source file: the lines from `@example` to the next tag. */
export function examplesInSource(file: string, text: string): Example[] {
  const examples: Example[] = [];
  let open: { line: number; code: string[] } | undefined;
  const close = () => {
    if (open !== undefined) {
      const code = open.code.map((line) => (FENCE.test(line) ? '' : line)).join('\n');
      examples.push({ file, blocks: [{ line: open.line, code }] });
    }
    open = undefined;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const comment = /^\s*\/?\*{1,2} ?(.*)$/.exec(line)?.[1];
    if (comment === undefined || comment.startsWith('@') || comment === '/') close();
    else open?.code.push(comment);
    if (comment?.trimEnd() === '@example') open = { line: index + 2, code: [] };
    else if (comment?.startsWith('@example'))
      throw new Error(`${file}:${index + 1}: the code must begin on the next line`);
  }
  return examples;
}
