/** What is worked out from something that never changes: once for each such thing, and forgotten together with it. */
export function once<K extends object, V>(work: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, Readonly<{ value: V }>>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.value;
    const value = work(thing);
    known.set(thing, { value });
    return value;
  };
}
