import type { Catalog } from '../catalog/catalog.js';
import { decoderSamples } from './decoder-samples.js';
import { frontMatter, type SitePage } from './site-page.js';

const title = 'Decoder';
const description =
  'Paste a response, a log line, a HAR file or a stack trace, and see which Venice error it is, what to do, and whether it cost money.';

/** Builds the page of the decoder, which runs in the browser. */
export function decoderPage(catalog: Catalog): SitePage {
  const facts = { title, description, markdown: 'decode.md', aside: false, samples: decoderSamples(catalog) };
  return {
    path: 'decode',
    title,
    description,
    source: `${frontMatter(facts)}# ${title}\n\n${description} Nothing leaves your browser.\n\n<ErrorDecoder />\n`,
    markdown: `# ${title}\n\n${description}\n\nThe same on the command line, also for a file or a pipe:\n\n\`\`\`sh\nnpx @venice/errors-cli decode response.txt\n\`\`\`\n`,
  };
}
