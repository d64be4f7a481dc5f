// Narrows the table of offices to the rows that hold every word typed; the field is there only where scripts run.

/** `<office-filter data-label data-none data-found="… %">` around a table whose rows carry `data-search`. */
class OfficeFilter extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('input') !== null) return;
    const input = document.createElement('input');
    input.type = 'search';
    input.autocomplete = 'off';
    const label = document.createElement('label');
    label.append(this.dataset['label'] ?? '', ' ', input);
    const said = document.createElement('p');
    said.setAttribute('role', 'status');
    const field = document.createElement('div');
    field.className = 'filter';
    field.append(label, said);
    this.prepend(field);
    input.addEventListener('input', () => {
      said.textContent = this.#narrow(input.value);
    });
  }

  /** Returns what is said about the result; nothing while the field is empty. */
  #narrow(typed: string): string {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tr[data-search]')) {
      const text = row.dataset['search'] ?? '';
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) found += 1;
    }
    for (const body of this.querySelectorAll('tbody')) {
      body.hidden = body.querySelector('tr[data-search]:not([hidden])') === null;
    }
    if (words.length === 0) return '';
    return found === 0 ? (this.dataset['none'] ?? '') : (this.dataset['found'] ?? '').replace('%', String(found));
  }
}

customElements.define('office-filter', OfficeFilter);
