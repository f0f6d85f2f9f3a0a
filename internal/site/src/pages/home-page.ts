import type { Catalog } from '../catalog/catalog.js';
import { frontMatter, type SitePage } from './site-page.js';

const title = 'Venice errors';

/** Builds the first page: the three questions of a reader, the clients, and the families. */
export function homePage({ families, errors }: Catalog): SitePage {
  const codes = Object.entries(errors);
  const description = `What each of the ${codes.length} errors of the Venice API means, what to do about it, and how to handle it in your client.`;
  const hero = {
    name: title,
    text: 'Which error is it, and what now?',
    tagline: description,
    actions: [
      { theme: 'brand', text: 'Decode a response', link: '/decode' },
      { theme: 'alt', text: 'All errors', link: '/codes/' },
    ],
  };
  const features = [
    {
      title: 'Which error is this?',
      details:
        'Paste what you have: curl output, a log line, a HAR file, a stack trace. Nothing leaves your browser.',
      link: '/decode',
      linkText: 'Decode it',
    },
    {
      title: 'What do I do?',
      details:
        'Each error has a page: what happened, the remedy, retry and cost by route, and how it looks on the wire.',
      link: '/codes/',
      linkText: 'Find its page',
    },
    {
      title: 'How do I handle it?',
      details:
        'One call around your client. Then a code, typed details and an action in place of a status and a sentence.',
      link: '/guides/openai',
      linkText: 'Set up your client',
    },
  ];
  const list = Object.entries(families)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([family, { summary }]) => {
      const count = codes.filter(([, entry]) => entry.family === family).length;
      return `- [${family}](/codes/?family=${family}) (${count}): ${summary}`;
    })
    .join('\n');
  const body = `## By family\n\n${list}\n`;
  return {
    path: 'index',
    title,
    description,
    source: `${frontMatter({ layout: 'home', title, titleTemplate: false, description, markdown: 'index.md', hero, features })}<div class="families">\n\n${body}\n</div>\n`,
    markdown: `# ${title}\n\n${description}\n\n${features
      .map((feature) => `- [${feature.title}](${feature.link}) ${feature.details}`)
      .join('\n')}\n\n${body}`,
  };
}
