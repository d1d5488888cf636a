/** Draws items evenly from their groups: in each round one of each group, until there are enough. The same seed draws the same items. */
export function sample<T>(items: T[], count: number, seed: number, groupOf: (item: T) => string): T[] {
  const random = createRandom(seed);
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item]);
  // Otherwise, a small draw would come from the same groups whatever the seed.
  const order = count < groups.size ? shuffle([...groups.values()], random) : [...groups.values()];
  const chosen: T[] = [];
  while (chosen.length < Math.min(count, items.length)) {
    for (const group of order) {
      if (group.length === 0 || chosen.length === count) continue;
      chosen.push(...group.splice(Math.floor(random() * group.length), 1));
    }
  }
  return chosen;
}

function shuffle<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Mulberry32: numbers from 0 to 1 that follow from a seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
