// Sets offices of the reader's choice side by side, whatever groups they are of, and keeps the choice in the address.
import { absenceOf, absentRow } from './absent-report.ts';
import { button } from './button.ts';
import { chosenDefinition, showDefinition } from './choose-definition.ts';
import { keepChoice, readChoice } from './compare-choice.ts';
import type { Choice } from './compare-choice.ts';
import { shownCsv } from './compare-csv.ts';
import { compareFinder } from './compare-finder.ts';
import { comparedOffice } from './compared-office.ts';
import type { ComparedOffice } from './compared-office.ts';

/**
 * `<compare-reports>` around a template for what is chosen and the tables of the page, in `[data-all]`; rows of tables
 * carry `data-agency` and `data-year`, the words and the addresses of the files are attributes.
 */
class CompareReports extends HTMLElement {
  #choice: Choice = { offices: [], year: '' };
  #chosen: readonly ComparedOffice[] = [];
  /** What is chosen takes the place of the page when the reader asks for it or arrives with a choice, not while boxes are being ticked. */
  #isNarrowed = false;
  /** Answers come in any order: only the last question counts. */
  #asked = 0;

  connectedCallback(): void {
    const template = this.querySelector('template');
    if (template === null || this.querySelector('.filter') !== null) return;
    this.toggleAttribute('data-asking', true);
    template.after(template.content.cloneNode(true));
    for (const row of this.#rows()) row.querySelector('th')?.prepend(this.#box(row));
    this.prepend(this.#bar());
    void this.#read().finally(() => {
      this.toggleAttribute('data-ready', true);
    });
    addEventListener('popstate', () => void this.#read());
  }

  /** Addresses outlive offices and years: what is not there is left aside, so that something is always shown. */
  async #read(): Promise<void> {
    const { offices, year } = readChoice();
    const isYear = [...(this.querySelector('select')?.options ?? [])].some(({ value }) => value === year);
    this.#isNarrowed = offices.length > 0;
    await this.#take({ offices, year: isYear ? year : '' });
  }

  /** Fetches what is chosen and shows it. */
  async #take(choice: Choice): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    // A box ticked before the answer is there adds to what was asked for, not to what is shown.
    this.#choice = choice;
    const found = await Promise.all(choice.offices.map((id) => comparedOffice(id, this.dataset)));
    if (asked !== this.#asked) return;
    this.#chosen = found.flatMap((office) => office ?? []).slice(0, this.#most());
    this.#choice = { ...choice, offices: this.#chosen.map(({ id }) => id) };
    if (this.#chosen.length === 0) this.#isNarrowed = false;
    this.#show();
  }

  #change(choice: Choice): void {
    keepChoice({ ...choice, offices: choice.offices.slice(0, this.#most()) });
    void this.#take(choice);
  }

  #choose(id: string, isChosen: boolean): void {
    const others = this.#choice.offices.filter((other) => other !== id);
    const offices = isChosen ? [...others, id].slice(0, this.#most()) : others;
    this.#change({ ...this.#choice, offices });
  }

  /** One box on each row; the boxes of one office go together. */
  #box(row: HTMLElement): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'no-print';
    box.value = row.dataset['agency'] ?? '';
    const name = row.querySelector('.office')?.textContent.trim() ?? '';
    box.setAttribute('aria-label', (this.dataset['choose'] ?? '').replace('%', name));
    box.addEventListener('change', () => {
      this.#choose(box.value, box.checked);
    });
    return box;
  }

  #bar(): HTMLElement {
    const select = document.createElement('select');
    select.append(new Option(this.dataset['allYears'] ?? '', ''));
    for (const year of (this.dataset['years'] ?? '').split(' ')) select.append(new Option(year, year));
    select.addEventListener('change', () => {
      this.#change({ ...this.#choice, year: select.value });
    });
    const label = document.createElement('label');
    label.append(this.dataset['year'] ?? '', ' ', select);
    const narrow = button('narrow', '', () => {
      this.#isNarrowed = true;
      this.#show();
    });
    const all = button('all', this.dataset['showAll'] ?? '', () => {
      this.#isNarrowed = false;
      this.#change({ ...this.#choice, offices: [] });
    });
    const save = button('save', this.dataset['csvWords'] ?? '', () => {
      this.#save();
    });
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    const bar = document.createElement('div');
    bar.className = 'filter no-print';
    bar.append(label, narrow, all, save);
    const notes = document.createElement('div');
    const finder = compareFinder(this.dataset, (id) => {
      this.#isNarrowed = true;
      this.#choose(id, true);
    });
    const chosen = document.createElement('ul');
    chosen.className = 'chosen no-print';
    notes.append(finder, chosen, bar, status);
    return notes;
  }

  /** What is shown as a file. */
  #save(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([shownCsv(this)], { type: 'text/csv' }));
    link.download = 'compare.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #most(): number {
    return Number(this.dataset['most'] ?? Infinity);
  }

  #show(): void {
    const before = this.contains(document.activeElement) ? document.activeElement : null;
    this.#draw();
    // Who works with the keyboard is left where they were, or beside it where that is gone.
    if (before?.isConnected === false || before?.closest('[hidden]')) {
      this.querySelector<HTMLElement>('.filter :is(button, label:not([hidden]) > select):not([hidden])')?.focus();
    }
  }

  #draw(): void {
    const { offices, year } = this.#choice;
    this.#fillChosen();
    for (const row of this.#rows()) {
      const box = row.querySelector('input');
      if (box) box.checked = offices.includes(row.dataset['agency'] ?? '');
      row.hidden = this.#isFiltered(row) && row.dataset['year'] !== year;
    }
    for (const card of this.querySelectorAll<HTMLElement>('li[data-agency]'))
      this.#showYear(card, this.#isFiltered(card) ? year : '');
    this.querySelector('[data-all]')?.toggleAttribute('hidden', this.#isNarrowed);
    for (const section of this.querySelectorAll<HTMLElement>('section'))
      section.hidden =
        section.id === 'chosen' ? !this.#isNarrowed : section.querySelector('tbody tr:not([hidden])') === null;
    const select = this.querySelector('select');
    if (select) select.value = year;
    // The years of a large group stand on pages of their own, which are linked above.
    select?.closest('label')?.toggleAttribute('hidden', this.#hasYearsApart() && !this.#isNarrowed);
    this.#showButtons(offices.length);
    this.#say();
  }

  #hasYearsApart(): boolean {
    return this.dataset['yearsApart'] !== undefined;
  }

  #isFiltered(part: Element): boolean {
    return this.#choice.year !== '' && (!this.#hasYearsApart() || part.closest('#chosen') !== null);
  }

  /** Chosen offices in one table and one row of small multiples. */
  #fillChosen(): void {
    const section = this.querySelector<HTMLElement>('#chosen');
    const shown = this.#isNarrowed ? this.#chosen : [];
    const rows = shown.flatMap((office) => {
      const own = office.rows.map((row) => document.importNode(row, true));
      for (const row of own) row.querySelector('th')?.prepend(this.#box(row));
      return [...own, absentRow(office, this.#choice.year, this.dataset) ?? []].flat();
    });
    const cards = shown.map(({ card }) => document.importNode(card, true));
    const definition = chosenDefinition();
    if (definition !== null) for (const card of cards) showDefinition(card, definition);
    section?.querySelector('tbody')?.replaceChildren(...rows);
    section?.querySelector('.multiples')?.replaceChildren(...cards);
    // What the marks mean is said where one of them is shown.
    for (const [note, mark] of [
      ['[data-questioned]', '.finding'],
      ['[data-doubted]', '.doubt'],
    ] as const) {
      const isShown = rows.some((row) => row.querySelector(mark) !== null);
      this.querySelector(note)?.toggleAttribute('hidden', !isShown);
    }
    const names = this.#chosen.map(({ id, name }) => {
      const item = document.createElement('li');
      const drop = button('drop', (this.dataset['drop'] ?? '').replace('%', name), () => {
        // The button goes with the office: who works with the keyboard goes on at the field.
        this.querySelector<HTMLInputElement>('.find input')?.focus();
        this.#choose(id, false);
      });
      item.append(drop);
      return item;
    });
    this.querySelector('.chosen')?.replaceChildren(...names);
  }

  /** An office without a report of the year chosen is said to have none here, or to have taken it back. */
  #showYear(card: HTMLElement, year: string): void {
    const parts = [...card.querySelectorAll<HTMLElement>('[data-year]')];
    for (const part of parts) part.hidden = year !== '' && part.dataset['year'] !== year;
    for (const broken of card.querySelectorAll<HTMLElement>('.break')) broken.hidden = year !== '';
    card.querySelector('.absent')?.remove();
    if (parts.some((part) => !part.hidden)) return;
    const absent = document.createElement('p');
    absent.className = 'absent quiet';
    absent.textContent = absenceOf(card, year, this.dataset).words;
    card.append(absent);
  }

  /** What the reader has to know of the choice: types or scopes that differ, and that no more can be chosen. */
  #say(): void {
    const cards = this.#chosen.map(({ card }) => card.dataset);
    const { year } = this.#choice;
    const rows = this.#chosen.flatMap((office) => office.rows.map(({ dataset }) => dataset));
    const scopes = rows.filter((row) => year === '' || row['year'] === year).map((row) => row['scope']);
    const words = [
      cards.length >= this.#most() ? this.dataset['tooMany'] : undefined,
      new Set(cards.map((card) => card['kind'])).size > 1 ? this.dataset['kindsDiffer'] : undefined,
      new Set(scopes).size > 1 ? this.dataset['scopesDiffer'] : undefined,
    ];
    const status = this.querySelector('[role=status]');
    const gap = document.documentElement.lang.startsWith('zh') ? '' : ' ';
    if (status) status.textContent = words.filter((each) => each !== undefined).join(gap);
  }

  #showButtons(chosen: number): void {
    for (const each of this.querySelectorAll<HTMLButtonElement>('.filter button')) {
      const { act } = each.dataset;
      const isNarrow = act === 'narrow';
      if (isNarrow) each.textContent = (this.dataset['chosen'] ?? '').replace('%', String(chosen));
      each.hidden = act !== 'save' && (chosen === 0 || (isNarrow && this.#isNarrowed));
      if (act === 'save') each.hidden = this.querySelector('section:not([hidden]) tr[data-agency]') === null;
    }
  }

  #rows(): NodeListOf<HTMLTableRowElement> {
    return this.querySelectorAll<HTMLTableRowElement>('tr[data-agency]');
  }
}

customElements.define('compare-reports', CompareReports);
