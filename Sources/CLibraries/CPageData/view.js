// What is drawn: the whole graph, its classes, or what is around one thing.
const MOST_NODES = 300;
const MOST_AROUND = 60;
const LINKED = DATA.nodes.map((_, node) => node).filter((node) => INCIDENT[node].length > 0);

// {nodes: [{id, class, label, count?, hidden}], links: [{from, to, label, edges}], focus}
function wholeView() {
  return LINKED.length > MOST_NODES ? classView() : viewOf(LINKED, null);
}

function aroundView(focus, steps) {
  const kept = new Set([focus]);
  let ring = [focus];
  for (let step = 0; step < steps; step += 1) {
    const next = new Set();
    for (const node of ring) {
      for (const edge of INCIDENT[node]) {
        const other = otherEnd(edge, node);
        if (!kept.has(other)) next.add(other);
      }
    }
    ring = [...next].sort((a, b) => INCIDENT[b].length - INCIDENT[a].length || a - b);
    ring = ring.slice(0, Math.max(0, MOST_AROUND * steps - kept.size));
    ring.forEach((node) => kept.add(node));
  }
  return viewOf([...kept].sort((a, b) => a - b), focus);
}

function viewOf(kept, focus) {
  const place = new Map(kept.map((node, index) => [node, index]));
  const nodes = kept.map((node) => {
    const others = new Set(INCIDENT[node].map((edge) => otherEnd(edge, node)));
    const hidden = [...others].filter((other) => !place.has(other)).length;
    return { id: node, class: nodeClass(node), label: nodeLabel(node), hidden };
  });
  const links = new Map();
  for (const node of kept) {
    for (const edge of INCIDENT[node]) {
      const [from, to, property] = DATA.edges[edge];
      if (from !== node || from === to || !place.has(to)) continue;
      const key = `${from} ${to}`;
      if (!links.has(key)) {
        links.set(key, { from: place.get(from), to: place.get(to), labels: [], edges: [] });
      }
      links.get(key).labels.push(propertyLabel(property));
      links.get(key).edges.push(edge);
    }
  }
  return { nodes, links: [...links.values()], focus: focus === null ? -1 : place.get(focus) };
}

function classView() {
  const counts = DATA.classes.map(() => 0);
  for (const node of LINKED) counts[nodeClass(node)] += 1;
  const shown = counts.map((_, index) => index).filter((index) => counts[index] > 0);
  const place = new Map(shown.map((index, position) => [index, position]));
  const nodes = shown.map((index) => ({
    id: -1, class: index, label: className(index), count: counts[index], hidden: 0,
  }));
  const links = new Map();
  for (const [from, to, property] of DATA.edges) {
    const key = `${nodeClass(from)} ${nodeClass(to)}`;
    if (!links.has(key)) links.set(key, new Map());
    links.get(key).set(property, (links.get(key).get(property) ?? 0) + 1);
  }
  const lines = [...links].map(([key, properties]) => {
    const [from, to] = key.split(" ").map((index) => place.get(Number(index)));
    const sorted = [...properties].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const labels = sorted.slice(0, 3).map(([name, count]) => `${propertyLabel(name)} · ${count}`);
    if (sorted.length > 3) labels.push(`+${sorted.length - 3}`);
    return { from, to, labels, edges: [] };
  });
  return { nodes, links: lines.filter((line) => line.from !== line.to), focus: -1 };
}

// Things that hang on one other thing in the same way are rows of one box.
function fold(view) {
  const degree = view.nodes.map(() => 0);
  for (const link of view.links) {
    degree[link.from] += 1;
    degree[link.to] += 1;
  }
  const lists = new Map();
  view.links.forEach((link) => {
    for (const [leaf, hub, side] of [[link.to, link.from, 1], [link.from, link.to, 0]]) {
      const node = view.nodes[leaf];
      if (degree[leaf] !== 1 || degree[hub] < 2 || node.hidden > 0 || node.count !== undefined
        || leaf === view.focus) continue;
      const key = [hub, side, node.class, link.labels.join("\n")].join("|");
      if (!lists.has(key)) lists.set(key, []);
      lists.get(key).push(leaf);
    }
  });
  const boxOf = new Array(view.nodes.length).fill(-1);
  const boxes = [];
  const add = (members) => {
    members.forEach((member) => { boxOf[member] = boxes.length; });
    boxes.push(members);
  };
  for (const members of lists.values()) {
    if (members.length < 2) continue;
    members.sort((a, b) => view.nodes[a].label.localeCompare(view.nodes[b].label, language));
    for (let start = 0; start < members.length; start += 12) add(members.slice(start, start + 12));
  }
  view.nodes.forEach((_, index) => { if (boxOf[index] < 0) add([index]); });
  const joined = new Map();
  for (const link of view.links) {
    const key = `${boxOf[link.from]} ${boxOf[link.to]} ${link.labels.join("\n")}`;
    if (!joined.has(key)) {
      joined.set(key, { ...link, from: boxOf[link.from], to: boxOf[link.to], edges: [] });
    }
    joined.get(key).edges.push(...link.edges);
  }
  return { boxes, links: [...joined.values()] };
}

function wrap(text, width, most) {
  const lines = [];
  let line = "";
  for (let word of text.split(/\s+/)) {
    while ([...word].length > width) {
      if (line) lines.push(line);
      line = "";
      lines.push([...word].slice(0, width).join(""));
      word = [...word].slice(width).join("");
    }
    if (line && [...line].length + 1 + [...word].length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  if (line) lines.push(line);
  if (lines.length > most) {
    lines.length = most;
    lines[most - 1] += " …";
  }
  return lines;
}
