// Shows what an error report should name, from the address the reader came with: page, figure, hash of the report.

const names = ['page', 'figure', 'sha256'] as const;

/** `<error-particulars data-title>`: stays empty where the address names nothing. */
class ErrorParticulars extends HTMLElement {
  connectedCallback(): void {
    const query = new URLSearchParams(location.search);
    const lines = names.flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [`${name}: ${name === 'page' ? whole(value) : value}`];
    });
    if (lines.length === 0) return;
    const title = document.createElement('h3');
    title.textContent = this.dataset['title'] ?? '';
    const text = document.createElement('pre');
    text.textContent = lines.join('\n');
    this.replaceChildren(title, text);
  }
}

/** The address of a page, whole; anything may have been typed there. */
function whole(page: string): string {
  try {
    return new URL(page, location.href).href;
  } catch {
    return page;
  }
}

customElements.define('error-particulars', ErrorParticulars);
