// A button made by a script.

/** `act` names it for those who look for it. */
export function button(act: string, words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset['act'] = act;
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
}
