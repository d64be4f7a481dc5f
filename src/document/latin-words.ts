// Latin words inside Chinese labels, for comparison only.

const latin = /\p{Script=Latin}+/gu;

/** A label without the words that a converter or an editor left inside, such as `and` or `_GoBack`: no label of the form has any. */
export function withoutLatinWords(label: string): string {
  return /\p{Script=Han}/u.test(label) ? label.replace(latin, '') : label;
}
