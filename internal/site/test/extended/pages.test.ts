import { test } from 'vitest';
import { expectWholePage } from '../support/expect-whole-page.js';
import { pages } from '../support/sources.js';

test.each(pages)('is valid Markdown with links to pages that exist: $path', expectWholePage);
