// Finds offices by name, place, pinyin or initials among any number of them; what is asked stands in the address.
import type { Query } from '../dataset/office-search/find.ts';
import type { FoundOffice } from '../dataset/office-search/search-index.ts';
import { searchOffices } from './search-offices.ts';

const mostShown = 20;

/** `<office-finder>` around form, status and list of what is found, and the list that stands without scripts. */
class OfficeFinder extends HTMLElement {
  /** Answers come in any order: only the last question counts. */
  #asked = 0;

  connectedCallback(): void {
    const form = this.#form();
    const given = new URLSearchParams(location.search);
    for (const field of this.#fields()) {
      field.value = given.get(field.name) ?? '';
      // Addresses outlive options: a value that is none is no choice.
      if (field.selectedIndex === -1) field.value = '';
    }
    this.#input().value = given.get('q') ?? '';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('input', () => {
      this.#remember();
      void this.#show();
    });
    void this.#show().finally(() => {
      this.toggleAttribute('data-ready', true);
    });
  }

  #form(): HTMLFormElement {
    return this.querySelector('form') ?? document.createElement('form');
  }

  #input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[type=search]') ?? document.createElement('input');
  }

  #fields(): readonly HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #query(): Query {
    const chosen = this.#fields().filter(({ value }) => value !== '');
    return {
      text: this.#input().value,
      filters: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
    };
  }

  #remember(): void {
    const { text, filters } = this.#query();
    const query = new URLSearchParams({ ...(text.trim() === '' ? {} : { q: text.trim() }), ...filters }).toString();
    history.replaceState(null, '', location.pathname + (query === '' ? '' : `?${query}`));
  }

  async #show(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    // Where the files cannot be had, the list that stands without scripts is better than nothing.
    const found = await searchOffices(this.dataset, this.#query(), mostShown).catch(() => null);
    if (asked !== this.#asked) return;
    this.toggleAttribute('data-asked', found !== null);
    this.querySelector('ol')?.replaceChildren(...(found?.offices ?? []).map((office) => this.#line(office)));
    const status = this.querySelector('[role=status]');
    // Who finds no office of that name may ask it all the same.
    this.querySelector('[data-ask]')?.toggleAttribute('hidden', found === null || (found.count > 0 && !found.isNear));
    if (status !== null) status.textContent = found === null ? '' : this.#said(found.count, found.isNear);
  }

  #said(count: number, isNear: boolean): string {
    if (count === 0) return this.dataset['none'] ?? '';
    // How many come near depends on where the line is drawn: the nearest are shown, none is counted.
    if (isNear) return this.dataset['near'] ?? '';
    const more = count > mostShown ? (this.dataset['more'] ?? '').replace('%', String(mostShown)) : '';
    return (this.dataset['found'] ?? '').replace('%', String(count)) + more;
  }

  #line([id, nameZh, nameEn, type, level, place, years]: FoundOffice): HTMLElement {
    const isChinese = document.documentElement.lang.startsWith('zh');
    const link = document.createElement('a');
    link.href = `${this.dataset['pages'] ?? ''}${id}/`;
    link.textContent = isChinese ? nameZh : nameEn;
    const beneath = document.createElement('span');
    beneath.className = 'term';
    const chinese = document.createElement('span');
    chinese.lang = 'zh-CN';
    chinese.textContent = isChinese ? place : nameZh;
    const none = this.dataset['absent'] ?? '';
    const told = [this.#option('level', level), this.#option('type', type), years.join(' ') || none];
    beneath.append(chinese, ` · ${told.join(' · ')}`);
    const line = document.createElement('li');
    line.append(link, beneath);
    return line;
  }

  #option(name: string, value: string): string {
    const select = this.#fields().find((field) => field.name === name);
    return [...(select?.options ?? [])].find((option) => option.value === value)?.text ?? value;
  }
}

customElements.define('office-finder', OfficeFinder);
