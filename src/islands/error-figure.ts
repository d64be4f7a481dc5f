// Adds the figure a reader has just followed to the link that reports an error.

/** Cells of the form have the figure's id, in plain letters; source lines and sections have none with a dot. */
function figureInAddress(): string | null {
  const id = location.hash.slice(1);
  return id.includes('.') && document.getElementById(id)?.tagName === 'TD' ? id : null;
}

function addFigure(): void {
  const figure = figureInAddress();
  const link = document.querySelector<HTMLAnchorElement>('#report-error');
  if (figure === null || link === null) return;
  const address = new URL(link.href);
  if (address.searchParams.has('body')) {
    const body = (address.searchParams.get('body') ?? '').replace(/^figure: .*\n/m, '');
    address.searchParams.set('body', `figure: ${figure}\n${body}`);
    address.searchParams.set('title', `${figure}: `);
  } else {
    address.searchParams.set('figure', figure);
  }
  link.href = address.href;
}

addEventListener('hashchange', addFigure);
addFigure();
