import { describe, expect, test } from 'vitest';
import { basePath, plainLinks } from '../../src/build/site-files.js';
import { inlineCode, literal } from '../../src/document/document.js';
import { fenced, plain, renderMarkdown } from '../../src/document/render-markdown.js';
import { siteFlavor } from '../../src/document/site-flavor.js';
import { linkCodes } from '../../src/pages/links.js';

describe('texts', () => {
  test('that are not Markdown are shown as they are', () => {
    expect(literal('a *b* `c` <d> [e](f) {g} | h_i')).toBe(
      'a \\*b\\* \\`c\\` \\<d\\> \\[e\\](f) \\{g\\} \\| h\\_i',
    );
  });

  test('become inline code, with backticks in them too', () => {
    expect(inlineCode('a')).toBe('`a`');
    expect(inlineCode('a `b` ``c``')).toBe('``` a `b` ``c`` ```');
  });

  test('become a block of code, with a fence in them too', () => {
    expect(fenced('md', '```\na\n```\n')).toBe('````md\n```\na\n```\n````');
  });

  test('link the codes that they name, except their own', () => {
    const codes = new Set(['A_B', 'C']);
    expect(linkCodes('See `A_B`, `C`, `D` and [`C`](/x).', codes, 'C')).toBe(
      'See [`A_B`](/codes/A_B), `C`, `D` and [`C`](/x).',
    );
  });
});

describe('a document', () => {
  const document = {
    title: 'T',
    description: '',
    blocks: [
      { kind: 'facts', facts: [{ name: 'Status', value: '`429`' }] },
      { kind: 'tabs', language: 'ts', tabs: [{ title: 'fetch', text: 'a' }] },
      { kind: 'table', head: ['a'], rows: [['b | c\nd']] },
      { kind: 'more', summary: 'More', blocks: [{ kind: 'text', text: 'e' }] },
    ],
  } as const;

  test('is plain Markdown for programs', () => {
    expect(renderMarkdown(document, plain)).toBe(
      '# T\n\n- Status: `429`\n\n### fetch\n\n```ts\na\n```\n\n| a |\n| --- |\n| b \\| c d |\n\nMore:\n\ne\n',
    );
  });

  test('has lists of facts, tabs and details on the site', () => {
    const text = renderMarkdown(document, siteFlavor);
    expect(text).toContain('<dl class="facts">');
    expect(text).toContain('::: code-group\n\n```ts [fetch]\na\n```\n\n:::');
    expect(text).toContain('<details>\n<summary>More</summary>\n\ne\n\n</details>');
  });
});

describe('addresses', () => {
  test('have the path of the site as their base', () => {
    expect(basePath(undefined)).toBe('/');
    expect(basePath('https://example.org')).toBe('/');
    expect(basePath('https://example.org/a/b')).toBe('/a/b/');
  });

  test('of plain pages lead to plain pages', () => {
    expect(plainLinks('[a](/codes/A) [b](/codes/?family=x) [c](https://d/e) [f](/)', 'https://s/')).toBe(
      '[a](https://s/codes/A.md) [b](https://s/codes/index.md) [c](https://d/e) [f](https://s/index.md)',
    );
  });
});
