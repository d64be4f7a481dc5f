// The built site of this repository's reports, in its files; the tests in a browser have files of their own.
import { afterAll, beforeAll, describe } from 'vitest';
import { embedTests } from '../charts/embed-tests.ts';
import type { BuiltSite } from './build-test-site.ts';
import { askTests } from './ask-tests.ts';
import { builtPages } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';
import { dataPageTests } from './data-page-tests.ts';
import { figureTests, fileTests, headTests, linkTests } from './html-tests.ts';
import { profileTests } from './profile-tests.ts';
import { sentenceTests } from './sentence-tests.ts';
import { sharedSite } from './shared-site.ts';
import { truthOfWordsTests } from './truth-of-words-tests.ts';

let built: BuiltSite;
let documents: readonly BuiltPage[];

const site = () => built;
const pages = () => documents;

beforeAll(async () => {
  built = await sharedSite();
  documents = builtPages(built);
});

afterAll(() => {
  // The tests after these share the memory.
  documents = [];
});

describe('the site of this repository', () => {
  headTests(site, pages);
  linkTests(site, pages);
  figureTests(site, pages);
  fileTests(site, pages);
  sentenceTests(pages);
  dataPageTests(pages);
  profileTests(pages);
  askTests(pages);
  truthOfWordsTests(pages);
  embedTests(pages);
});
