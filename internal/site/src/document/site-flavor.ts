import { fenced, type Flavor } from './render-markdown.js';

/** Markdown of VitePress. */
export const siteFlavor: Flavor = {
  facts: ({ facts }) =>
    [
      '<dl class="facts">',
      ...facts.map(({ name, value }) => `<div>\n<dt>${name}</dt>\n<dd>\n\n${value}\n\n</dd>\n</div>`),
      '</dl>',
    ].join('\n'),
  tabs: ({ language, tabs }) =>
    ['::: code-group', ...tabs.map(({ title, text }) => fenced(language, text, ` [${title}]`)), ':::'].join(
      '\n\n',
    ),
  more: (summary, content) => `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`,
};
