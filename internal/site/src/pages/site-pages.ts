import type { Catalog } from '../catalog/catalog.js';
import { codePages } from './code/code-pages.js';
import type { HandlerSource } from './code/handlers.js';
import { decoderPage } from './decoder-page.js';
import { guidePages, type GuideSource, type ReadText } from './guide-pages.js';
import { homePage } from './home-page.js';
import { indexPage } from './index-page.js';
import type { SitePage } from './site-page.js';

export interface SiteSources {
  readonly catalog: Catalog;
  readonly handlers: readonly HandlerSource[];
  readonly guides: readonly GuideSource[];
  readonly readText: ReadText;
}

/** Builds all pages from their sources. */
export function sitePages({ catalog, handlers, guides, readText }: SiteSources): SitePage[] {
  return [
    homePage(catalog),
    indexPage(catalog),
    ...codePages(catalog, handlers),
    decoderPage(catalog),
    ...guidePages(guides, readText, new Set(Object.keys(catalog.errors))),
  ];
}
