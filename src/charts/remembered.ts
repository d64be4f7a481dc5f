// Works a thing out once for each object it is asked about, and forgets it with the object.
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
