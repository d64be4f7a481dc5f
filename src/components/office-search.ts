// The index of the collection's offices, made once for the page and its files.
import { searchIndex } from '../dataset/office-search/search-index.ts';
import type { SearchIndex } from '../dataset/office-search/search-index.ts';
import { dataset } from '../dataset/on-disk.ts';

let made: SearchIndex | undefined;

export function officeSearch(): SearchIndex {
  made ??= searchIndex(dataset.agencies(), dataset.collection());
  return made;
}
