// A thread as it is read: each comment before what answers it.

// in:  nodes  of the API: `id`, and `parent`, the id of what a node answers or null; in order. An id
//             that two indexes have is two nodes, each with answers of its `index`
// out: [{ node, parent, depth, below }]: depth 0 for an article and what answers nothing; how many
//      stand below it
export function readingOrder(nodes) {
  const key = (node, id) => JSON.stringify([node.index ?? '', id]);
  const known = new Map(nodes.map((node) => [key(node, node.id), node]));
  const answers = new Map();
  const roots = [];
  for (const node of nodes) {
    const parent = known.get(key(node, node.parent));
    if (!parent) roots.push(node);
    else if (answers.has(parent)) answers.get(parent).push(node);
    else answers.set(parent, [node]);
  }
  // No recursion: an answer may answer an answer thousands deep.
  const order = [];
  const waiting = roots.toReversed().map((node) => ({ node, parent: null, depth: 0, below: 0 }));
  while (waiting.length > 0) {
    const entry = waiting.pop();
    order.push(entry);
    for (const node of (answers.get(entry.node) ?? []).toReversed()) {
      waiting.push({ node, parent: entry, depth: entry.depth + 1, below: 0 });
    }
  }
  for (const entry of order.toReversed()) if (entry.parent) entry.parent.below += entry.below + 1;
  return order;
}

// Which entries are out of sight where the answers of some are folded, by their places.
export function foldedAway(order, folded) {
  const away = new Set();
  for (let place = 0; place < order.length; ++place) {
    if (!folded.has(place)) continue;
    const end = place + order[place].below;
    while (place < end) away.add(++place);
  }
  return away;
}
