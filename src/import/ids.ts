/** Ids of imported parties: readable, the same at every import, and never one of the record's own. */
export function createIds(taken: Iterable<string>): (name: string, fallback?: string) => string {
  const used = new Set(taken);
  return (name, fallback = '') => {
    const wanted = [slug(name), slug(`${name} ${fallback}`)].filter((s) => s !== '').map((s) => `misp-${s}`);
    const id = wanted.find((one) => !used.has(one));
    if (id === undefined) throw new Error(`no id is free for "${name}" ${fallback}`);
    used.add(id);
    return id;
  };
}

/** Kebab-case in ASCII; empty for a name in another script. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
