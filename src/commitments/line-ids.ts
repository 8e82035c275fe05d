/**
 * Ids of a form's lines from what they are about: "outage-minutes-per-customer". A line keeps its id when the list is
 * sorted or a line is put in, so that what a person wrote stays with its indicator. Equal names are told by a number.
 */
export function lineIds(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = plain(name);
    let id = base;
    for (let at = 2; taken.has(id); at += 1) id = `${base}-${at}`;
    taken.add(id);
    return id;
  });
}

function plain(name: string): string {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  // Blank lines have names of their own.
  return words === "" || /^blank\d+$/.test(words) ? `line-${words}` : words;
}
