// Lets the reader choose a definition of 公开率: rows and drawings follow, and the choice stays in the address.

/** `<choose-definition>`: ids and words of the definitions are JSON in `data-definitions`, the usual one in `data-usual`. */
class ChooseDefinition extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('select') !== null) return;
    const definitions = JSON.parse(this.dataset['definitions'] ?? '{}') as Readonly<Record<string, string>>;
    const select = document.createElement('select');
    for (const [id, words] of Object.entries(definitions)) select.append(new Option(words, id));
    const asked = new URLSearchParams(location.search).get('definition') ?? '';
    select.value = asked in definitions ? asked : (this.dataset['usual'] ?? '');
    select.addEventListener('change', () => {
      this.#keep(select.value);
      show(select.value);
    });
    const label = document.createElement('label');
    label.append(this.dataset['label'] ?? '', ' ', select);
    this.append(label);
    if (asked in definitions) show(asked);
  }

  #keep(definition: string): void {
    const address = new URL(location.href);
    if (definition === this.dataset['usual']) address.searchParams.delete('definition');
    else address.searchParams.set('definition', definition);
    history.replaceState(null, '', address);
  }
}

/** Drawings hold a group for each definition; rows are marked, words of the others hidden. */
function show(definition: string): void {
  const main = document.querySelector('main');
  if (main !== null) showDefinition(main, definition);
}

/** The definition chosen on the page; null where there is no choice. */
export function chosenDefinition(): string | null {
  return document.querySelector<HTMLSelectElement>('choose-definition select')?.value ?? null;
}

export function showDefinition(within: ParentNode, definition: string): void {
  for (const element of within.querySelectorAll<HTMLElement | SVGElement>('[data-definition]')) {
    const isChosen = element.dataset['definition'] === definition;
    if (element instanceof SVGElement) {
      if (isChosen) element.removeAttribute('display');
      else element.setAttribute('display', 'none');
    } else if (element.tagName === 'TR') element.classList.toggle('chosen', isChosen);
    else element.hidden = !isChosen;
  }
}

customElements.define('choose-definition', ChooseDefinition);
