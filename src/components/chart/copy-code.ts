// Adds a button that copies the code in a box, and the site's own address where the code lacks it.
/** Rejects where the browser lets no page write there, as it does over plain HTTP. */
async function copied(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

customElements.define(
  'copy-code',
  class extends HTMLElement {
    connectedCallback(): void {
      const code = this.querySelector('textarea');
      if (code === null || this.querySelector('button') !== null) return;
      code.value = code.value.replace('src="/', `src="${location.origin}/`);
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = this.dataset['copy'] ?? '';
      button.addEventListener('click', () => {
        code.select();
        copied(code.value).then(
          () => {
            button.textContent = this.dataset['copied'] ?? '';
          },
          // The code is selected: the reader copies it by hand.
          () => undefined,
        );
      });
      this.append(button);
    }
  },
);
