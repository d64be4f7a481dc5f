// Lets the reader choose a definition of 公开率: rows and drawings follow, and the choice stays in the address.

/** `<choose-definition>` around a field; the definition the page shows as it is stands in `data-usual`. */
class ChooseDefinition extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (select === null) return;
    // An address with `#by-` is from a page read without scripts.
    const byHash = /^#by-(\w+)$/.exec(location.hash)?.[1];
    const asked = new URLSearchParams(location.search).get('definition') ?? byHash ?? '';
    const isKnown = [...select.options].some(({ value }) => value === asked);
    select.value = isKnown ? asked : (this.dataset['usual'] ?? '');
    select.addEventListener('change', () => {
      this.#keep(select.value);
      show(select.value);
    });
    if (isKnown) show(asked);
  }

  #keep(definition: string): void {
    const address = new URL(location.href);
    if (definition === this.dataset['usual']) address.searchParams.delete('definition');
    else address.searchParams.set('definition', definition);
    if (address.hash.startsWith('#by-')) address.hash = '';
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
