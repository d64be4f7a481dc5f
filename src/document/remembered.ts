// Answers that are kept, so that a question asked of the same object or the same short text is not worked out anew.

/** Works a thing out once for each object it is asked about, and forgets it with the object. */
export function remembered<Subject extends object, Value>(
  workOut: (subject: Subject) => Value,
): (subject: Subject) => Value {
  const known = new WeakMap<Subject, Value>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before;
    const value = workOut(subject);
    known.set(subject, value);
    return value;
  };
}

/** Some hundred labels and as many figures fill nearly all cells of all reports. */
const mostTexts = 5000;
/** A longer text is no label and no figure, and hardly met twice. */
const longestText = 80;

/**
 * Works a thing out once for each short text, over all reports. The memory is emptied when
 * it is full and takes in no text longer than `longest`, so that no input makes it grow.
 */
export function rememberedTexts<Value extends object | string | number | boolean>(
  workOut: (text: string) => Value,
  longest = longestText,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = workOut(text);
    if (text.length <= longest) {
      if (known.size >= mostTexts) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
