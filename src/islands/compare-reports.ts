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

/** Is a line of the tidy file part of the view? It begins with year, office and measure. */
function isShown(line: string, { offices, year }: Choice, definition: string): boolean {
  const [of, office = '', measure = ''] = line.split(',', 3);
  const isOther = measure.startsWith('disclosure.') && !measure.startsWith(`disclosure.${definition}.`);
  return (year === '' || of === year) && (offices.size === 0 || offices.has(office)) && !isOther;
}

/**
 * `<compare-reports>` around tables and small multiples; rows of tables carry `data-agency` and `data-year`, the words
 * are attributes.
 */
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
      offices: new Set(
        [...offices].filter((id) => rows.some((row) => row.dataset['agency'] === id)).slice(0, this.#most()),
      ),
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
    const save = this.#button('save', () => void this.#save());
    save.textContent = this.dataset['csvWords'] ?? '';
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    const bar = document.createElement('div');
    bar.className = 'filter no-print';
    bar.append(label, narrow, all, save);
    const notes = document.createElement('div');
    notes.append(bar, status);
    return notes;
  }

  /** The file behind the page without the lines that are not shown. */
  async #save(): Promise<void> {
    const text = await (await fetch(this.dataset['csv'] ?? '')).text();
    const definition = document.querySelector<HTMLSelectElement>('choose-definition select')?.value ?? 'official';
    const [head = '', ...lines] = text.split('\r\n');
    const choice = { ...this.#choice, offices: this.#isNarrowed ? this.#choice.offices : new Set<string>() };
    const kept = lines.filter((line) => line !== '' && isShown(line, choice, definition));
    const link = document.createElement('a');
    // A text that was read has lost its byte order mark, which spreadsheets need.
    link.href = URL.createObjectURL(new Blob([`\ufeff${[head, ...kept, ''].join('\r\n')}`], { type: 'text/csv' }));
    link.download = 'compare.csv';
    link.click();
    URL.revokeObjectURL(link.href);
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
    if (isChosen && offices.size < this.#most()) offices.add(id);
    else offices.delete(id);
    if (offices.size === 0) this.#isNarrowed = false;
    this.#change({ ...this.#choice, offices });
  }

  #most(): number {
    return Number(this.dataset['most'] ?? Infinity);
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
    for (const card of this.#cards()) {
      card.hidden = this.#isNarrowed && !offices.has(card.dataset['agency'] ?? '');
      for (const part of card.querySelectorAll<HTMLElement>('[data-year]'))
        part.hidden = year !== '' && part.dataset['year'] !== year;
    }
    for (const section of this.querySelectorAll('section')) {
      section.hidden = section.querySelector('tr[data-agency]:not([hidden])') === null;
    }
    const select = this.querySelector('select');
    if (select) select.value = year;
    this.#showButtons(offices.size);
    this.#say();
  }

  /** What the reader has to know of the choice: types or scopes that differ, and that no more can be chosen. */
  #say(): void {
    const { offices } = this.#choice;
    const chosen = [...this.#cards()].filter((card) => offices.has(card.dataset['agency'] ?? ''));
    const differ = (name: string) => new Set(chosen.flatMap((card) => (card.dataset[name] ?? '').split(' '))).size > 1;
    const words = [
      offices.size >= this.#most() ? this.dataset['tooMany'] : undefined,
      new Set(chosen.map((card) => card.dataset['kind'])).size > 1 ? this.dataset['kindsDiffer'] : undefined,
      differ('scopes') ? this.dataset['scopesDiffer'] : undefined,
    ];
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words.filter((each) => each !== undefined).join(' ');
  }

  #showButtons(chosen: number): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-act]')) {
      if (button.dataset['act'] === 'save') continue;
      const isNarrow = button.dataset['act'] === 'narrow';
      button.hidden = chosen === 0 || (isNarrow && this.#isNarrowed);
      if (isNarrow) button.textContent = (this.dataset['chosen'] ?? '').replace('%', String(chosen));
    }
  }

  /** Small multiples, one for each office. */
  #cards(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>('li[data-agency]');
  }

  #rows(): NodeListOf<HTMLTableRowElement> {
    return this.querySelectorAll<HTMLTableRowElement>('tr[data-agency]');
  }
}

customElements.define('compare-reports', CompareReports);
