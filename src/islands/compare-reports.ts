// Narrows the tables of reports to the offices and the year chosen, and keeps the choice in the address.

/** What stands in the address: `?a=id&a=id&year=2024`; no office chosen shows all of them, no year all years. */
interface Choice {
  readonly offices: ReadonlySet<string>;
  readonly year: string;
}

function readChoice(): Choice {
  const query = new URLSearchParams(location.search);
  return { offices: new Set(query.getAll('a')), year: query.get('year') ?? '' };
}

function addressOf({ offices, year }: Choice): string {
  const query = new URLSearchParams([...offices].map((id) => ['a', id]));
  if (year !== '') query.set('year', year);
  const search = query.toString();
  return location.pathname + (search === '' ? '' : `?${search}`) + location.hash;
}

/** `<compare-reports>` around the tables; rows carry `data-agency` and `data-year`, the words are attributes. */
class CompareReports extends HTMLElement {
  #choice: Choice = { offices: new Set(), year: '' };
  /** Rows are hidden when the reader asks for it or arrives with a choice, not while boxes are still being ticked. */
  #isNarrowed = false;

  connectedCallback(): void {
    this.#addBoxes();
    this.prepend(this.#bar());
    this.#read();
    addEventListener('popstate', () => this.#read());
  }

  #read(): void {
    const { offices, year } = readChoice();
    const rows = [...this.#rows()];
    // Addresses outlive offices and years: what is not in the tables is left aside, so that something is always shown.
    this.#choice = {
      offices: new Set([...offices].filter((id) => rows.some((row) => row.dataset['agency'] === id))),
      year: rows.some((row) => row.dataset['year'] === year) ? year : '',
    };
    this.#isNarrowed = this.#choice.offices.size > 0;
    this.#show();
  }

  /** One box on each row; the boxes of one office go together. */
  #addBoxes(): void {
    for (const row of this.#rows()) {
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.value = row.dataset['agency'] ?? '';
      const name = row.querySelector('.office')?.textContent ?? '';
      box.setAttribute('aria-label', (this.dataset['choose'] ?? '').replace('%', name));
      box.addEventListener('change', () => this.#choose(box.value, box.checked));
      row.querySelector('th')?.prepend(box);
    }
  }

  #bar(): HTMLElement {
    const select = document.createElement('select');
    select.append(new Option(this.dataset['allYears'] ?? '', ''));
    for (const year of (this.dataset['years'] ?? '').split(' ')) select.append(new Option(year, year));
    select.addEventListener('change', () => this.#change({ ...this.#choice, year: select.value }));
    const label = document.createElement('label');
    label.append(this.dataset['year'] ?? '', ' ', select);
    const narrow = this.#button('narrow', () => {
      this.#isNarrowed = true;
      this.#show();
    });
    const all = this.#button('all', () => {
      this.#isNarrowed = false;
      this.#change({ ...this.#choice, offices: new Set() });
    });
    all.textContent = this.dataset['showAll'] ?? '';
    const bar = document.createElement('div');
    bar.className = 'filter';
    bar.append(label, narrow, all);
    return bar;
  }

  #button(name: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['act'] = name;
    button.addEventListener('click', act);
    return button;
  }

  #choose(id: string, isChosen: boolean): void {
    const offices = new Set(this.#choice.offices);
    if (isChosen) offices.add(id);
    else offices.delete(id);
    if (offices.size === 0) this.#isNarrowed = false;
    this.#change({ ...this.#choice, offices });
  }

  #change(choice: Choice): void {
    this.#choice = choice;
    history.replaceState(null, '', addressOf(choice));
    this.#show();
  }

  #show(): void {
    const { offices, year } = this.#choice;
    for (const row of this.#rows()) {
      const id = row.dataset['agency'] ?? '';
      const box = row.querySelector('input');
      if (box) box.checked = offices.has(id);
      row.hidden = (this.#isNarrowed && !offices.has(id)) || (year !== '' && row.dataset['year'] !== year);
    }
    for (const section of this.querySelectorAll('section')) {
      section.hidden = section.querySelector('tr[data-agency]:not([hidden])') === null;
    }
    const select = this.querySelector('select');
    if (select) select.value = year;
    this.#showButtons(offices.size);
  }

  #showButtons(chosen: number): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-act]')) {
      const isNarrow = button.dataset['act'] === 'narrow';
      button.hidden = chosen === 0 || (isNarrow && this.#isNarrowed);
      if (isNarrow) button.textContent = (this.dataset['chosen'] ?? '').replace('%', String(chosen));
    }
  }

  #rows(): NodeListOf<HTMLTableRowElement> {
    return this.querySelectorAll<HTMLTableRowElement>('tr[data-agency]');
  }
}

customElements.define('compare-reports', CompareReports);
