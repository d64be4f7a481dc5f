// Adds a button that copies the code in a box, and the site's own address where the code lacks it.
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
        void navigator.clipboard.writeText(code.value).then(() => {
          button.textContent = this.dataset['copied'] ?? '';
        });
      });
      this.append(button);
    }
  },
);
