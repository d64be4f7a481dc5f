// A field by which offices of any group are taken into a comparison.
import type { FoundOffice } from '../dataset/office-search/search-index.ts';
import { button } from './button.ts';
import { searchOffices } from './search-offices.ts';

/** Offices offered below the field. */
const mostOffered = 8;

/** The field and those it finds, as buttons; words and addresses of the files are attributes of the element around. */
export function compareFinder(where: Readonly<DOMStringMap>, add: (id: string) => void): HTMLElement {
  const field = document.createElement('input');
  field.type = 'search';
  field.autocomplete = 'off';
  const label = document.createElement('label');
  label.append(where['find'] ?? '', ' ', field);
  const told = document.createElement('p');
  told.setAttribute('aria-live', 'polite');
  const offered = document.createElement('ul');
  offered.className = 'offered';
  /** Answers come in any order: only the last question counts. */
  let asked = 0;
  const offer = ([id, nameZh, nameEn, , , place]: FoundOffice): HTMLElement => {
    const isChinese = document.documentElement.lang.startsWith('zh');
    const item = document.createElement('li');
    const beneath = document.createElement('span');
    beneath.lang = 'zh-CN';
    beneath.className = 'term';
    beneath.textContent = isChinese ? place : nameZh;
    const take = button('add', isChinese ? nameZh : nameEn, () => {
      asked += 1;
      field.value = '';
      told.textContent = '';
      offered.replaceChildren();
      // The button is gone: who works with the keyboard goes on where they were.
      field.focus();
      add(id);
    });
    item.append(take, ' ', beneath);
    return item;
  };
  const ask = async (): Promise<void> => {
    asked += 1;
    const question = asked;
    const found = await searchOffices(where, { text: field.value, filters: {} }, mostOffered);
    if (question !== asked) return;
    const words = found?.count === 0 ? 'none' : found?.isNear === true ? 'near' : 'found';
    told.textContent = found === null ? '' : (where[words] ?? '').replace('%', String(found.count));
    offered.replaceChildren(...(found?.offices ?? []).map(offer));
  };
  field.addEventListener('input', () => {
    ask().catch(() => undefined);
  });
  const finder = document.createElement('div');
  finder.className = 'find no-print';
  finder.append(label, told, offered);
  return finder;
}
