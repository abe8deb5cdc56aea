// Drawing, panel, search, keys. Texts of the data reach the page as text nodes alone.
const SVG = "http://www.w3.org/2000/svg";
const byID = (id) => document.getElementById(id);
const scene = byID("scene");
const drawing = byID("drawing");
const panel = byID("panel");
let state = { focus: null, steps: 1, chosen: null };
let camera = { x: 0, y: 0, scale: 1 };
let extent = { w: 1, h: 1 };
let middle = { x: 0, y: 0 };

function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") node.addEventListener("click", value);
    else node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

function shape(name, attributes = {}, text = null) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== null) node.textContent = text;
  return node;
}

const ruler = document.createElement("canvas").getContext("2d");
function widthOf(text, size, bold = false) {
  ruler.font = `${bold ? "bold " : ""}${size}px "DejaVu Sans", "Noto Sans", sans-serif`;
  return ruler.measureText(text).width;
}

// --- Boxes

// Lines of a box: {text, size, kind, row} with `row` the node that a line of a list stands for.
function linesOf(view, members) {
  const lines = [];
  const isList = members.length > 1;
  for (const member of members) {
    const node = view.nodes[member];
    wrap(node.label, 26, 5).forEach((text, index) => {
      lines.push({ text, size: 12, kind: "", row: isList ? node.id : null, starts: index === 0 });
    });
    if (node.count !== undefined) {
      lines.push({ text: String(node.count), size: 15, kind: "count", row: null });
    } else if (!isList && className(node.class) !== "?") {
      lines.push({ text: className(node.class), size: 10, kind: "small", row: null });
    }
    if (node.hidden > 0) {
      const text = `+${node.hidden} ${say("hidden")}`;
      lines.push({ text, size: 10, kind: "hidden", row: null });
    }
  }
  if (isList) {
    const text = `${className(view.nodes[members[0]].class)} · ${members.length}`;
    lines.push({ text, size: 10, kind: "small", row: null });
  }
  return lines;
}

function draw() {
  const view = state.focus === null ? wholeView() : aroundView(state.focus, state.steps);
  const { boxes, links } = fold(view);
  const items = boxes.map((members) => {
    const lines = linesOf(view, members);
    const w = Math.max(
      ...lines.map((line) => widthOf(line.text, line.size, line.kind === "count")));
    const gap = (line) => (line.starts && line.row !== null ? 3 : 0);
    const h = lines.reduce((sum, line) => sum + line.size * 1.35 + gap(line), 0);
    return { members, lines, w: w + 24, h: h + 14, charge: 7 + Math.max(w, h) / 20 };
  });
  const springs = [];
  links.forEach((link) => {
    const lines = link.labels.flatMap((label) => wrap(label, 24, 3));
    link.box = items.length;
    link.lines = lines;
    const w = Math.max(...lines.map((line) => widthOf(line, 11)), 4) + 6;
    items.push({ w, h: lines.length * 14 + 2, charge: 5, link });
    springs.push([link.from, link.box], [link.box, link.to]);
  });
  layOut(items, springs);
  extent = { w: 1, h: 1 };
  for (const item of items) {
    extent.w = Math.max(extent.w, item.x + item.w / 2);
    extent.h = Math.max(extent.h, item.y + item.h / 2);
  }
  scene.replaceChildren();
  links.forEach((link) => drawLines(link, items));
  links.forEach((link) => drawLabel(link, items[link.box], view));
  items.filter((item) => item.members).forEach((item) => drawBox(item, view));
  drawing.setAttribute("aria-label", say("drawing"));
  markChosen();
  middle = items.filter((item) => item.members).reduce((best, item) =>
    (weight(item, view) > weight(best, view) ? item : best), { x: 0, y: 0, members: [] });
  look();
}

// The box to start at: the one that is asked for, else the best connected.
function weight(item, view) {
  if (item.members.length === 0) return -1;
  if (item.members.includes(view.focus)) return Infinity;
  return Math.max(...item.members.map((member) =>
    (view.nodes[member].id < 0 ? view.nodes[member].count : INCIDENT[view.nodes[member].id].length)));
}

// Where the line from the middle of a box towards a point leaves the box.
function border(box, x, y) {
  const dx = x - box.x;
  const dy = y - box.y;
  if (dx === 0 && dy === 0) return [box.x, box.y];
  const scale = Math.min(
    box.w / 2 / Math.max(Math.abs(dx), 1e-6), box.h / 2 / Math.max(Math.abs(dy), 1e-6), 1);
  return [box.x + dx * scale, box.y + dy * scale];
}

function drawLines(link, items) {
  const [from, label, to] = [items[link.from], items[link.box], items[link.to]];
  const [x1, y1] = border(from, label.x, label.y);
  const [x2, y2] = border(to, label.x, label.y);
  const corners = [[x1, y1], [label.x, label.y], [x2, y2]];
  const d = `M${corners.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(" L")}`;
  const path = shape("path", { class: "edge", d, "marker-end": "url(#arrow)" });
  if (link.edges.length > 0) {
    path.dataset.edge = link.edges[0];
    path.addEventListener("click", () => choose({ edges: link.edges }));
  }
  scene.append(path);
}

function drawLabel(link, box, view) {
  const group = shape("g", { class: "edge" });
  group.append(shape("rect", {
    x: box.x - box.w / 2, y: box.y - box.h / 2, width: box.w, height: box.h, rx: 3,
  }));
  link.lines.forEach((line, index) => {
    group.append(shape("text", {
      x: box.x, y: box.y - box.h / 2 + 12 + index * 14, "text-anchor": "middle",
    }, line));
  });
  if (link.edges.length > 0) {
    group.dataset.edge = link.edges[0];
    const [from, to] = DATA.edges[link.edges[0]];
    act(group, `${nodeLabel(from)} — ${link.labels.join(", ")} — ${nodeLabel(to)}`,
      () => choose({ edges: link.edges }));
  }
  scene.append(group);
}

function drawBox(item, view) {
  const first = view.nodes[item.members[0]];
  const [, kind, fill, stroke] = DATA.classes[first.class];
  const isRound = kind === "ellipse";
  const group = shape("g", { class: "node" });
  if (item.members.includes(view.focus)) group.classList.add("focus");
  group.append(shape("rect", {
    class: "box", x: item.x - item.w / 2, y: item.y - item.h / 2, width: item.w, height: item.h,
    rx: isRound && item.members.length === 1 ? item.h / 2 : kind === "box" ? 3 : 8, fill, stroke,
  }));
  let y = item.y - item.h / 2 + 7;
  for (const line of item.lines) {
    if (line.starts && line.row !== null) y += 3;
    y += line.size * 1.35;
    const text = shape("text", { class: line.kind, y: y - line.size * 0.3 }, line.text);
    if (line.row === null) {
      text.setAttribute("x", item.x);
      text.setAttribute("text-anchor", "middle");
      group.append(text);
    } else {
      text.setAttribute("x", item.x - item.w / 2 + 12);
      if (line.starts) {
        const row = shape("g", { class: "row" });
        row.dataset.node = line.row;
        act(row, nodeLabel(line.row), () => choose({ node: line.row }));
        group.append(row);
      }
      group.lastChild.append(text);
    }
  }
  if (item.members.length === 1) {
    if (first.count !== undefined) {
      act(group, `${first.label}: ${first.count}`, () => choose({ class: first.class }));
    } else {
      group.dataset.node = first.id;
      act(group, `${first.label}, ${className(first.class)}`, () => choose({ node: first.id }));
      group.addEventListener("dblclick", () => go(first.id));
    }
  }
  scene.append(group);
}

// Makes a part of the drawing a button, for the mouse and for the keyboard.
function act(group, label, action) {
  group.setAttribute("tabindex", "0");
  group.setAttribute("role", "button");
  group.setAttribute("aria-label", label);
  group.addEventListener("click", (event) => { event.stopPropagation(); if (!dragged) action(); });
  group.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  });
}

// --- Panel

function choose(chosen) {
  state.chosen = chosen;
  markChosen();
  showPanel();
}

function markChosen() {
  for (const node of scene.querySelectorAll(".chosen")) node.classList.remove("chosen");
  const chosen = state.chosen;
  if (chosen === null) return;
  const mark = (selector) => scene.querySelectorAll(selector)
    .forEach((node) => node.classList.add("chosen"));
  if (chosen.node !== undefined) mark(`g[data-node="${chosen.node}"]`);
  if (chosen.edges) mark(`[data-edge="${chosen.edges[0]}"]`);
}

function showPanel() {
  const chosen = state.chosen;
  panel.replaceChildren();
  panel.scrollTop = 0;
  if (chosen === null) return showStart();
  if (chosen.node !== undefined) return showNode(chosen.node);
  if (chosen.class !== undefined) return showClass(chosen.class);
  chosen.edges.forEach(showEdge);
}

const link = (text, action) =>
  element("button", { type: "button", class: "link", onclick: action }, text);
const soft = (text) => element("p", { class: "soft" }, text);

function showStart() {
  const text = state.focus === null && LINKED.length > MOST_NODES ? "summary" : "start";
  panel.append(element("p", {}, say(text)), soft(say("counts")(DATA.nodes.length, DATA.edges.length)));
}

function showNode(node) {
  const [iri, kind, , facts] = DATA.nodes[node];
  panel.append(element("h2", {}, nodeLabel(node)), element("div", { class: "soft" }, className(kind)));
  if (INCIDENT[node].length > 0) {
    panel.append(element("div", { class: "row" },
      element("button", { type: "button", onclick: () => go(node) }, say("around"))));
  }
  showLinks("out", INCIDENT[node].filter((edge) => DATA.edges[edge][0] === node), 1);
  showLinks("into", INCIDENT[node].filter((edge) => DATA.edges[edge][0] !== node), 0);
  panel.append(element("h3", {}, say("facts")));
  const list = element("dl");
  for (const [name, value] of facts) list.append(element("dt", {}, name), element("dd", {}, value));
  list.append(element("dt", {}, "IRI"), element("dd", {}, iri));
  panel.append(list);
}

function showLinks(title, edges, side) {
  if (edges.length === 0) return;
  panel.append(element("h3", {}, `${say(title)} · ${edges.length}`));
  const list = element("ul");
  edges.slice(0, 200).forEach((edge) => {
    const [, , property, proofs] = DATA.edges[edge];
    const other = DATA.edges[edge][side];
    list.append(element("li", {},
      link(propertyLabel(property), () => choose({ edges: [edge] })), " · ",
      link(nodeLabel(other), () => choose({ node: other })),
      proofs.length > 0 ? element("span", { class: "soft" }, ` ${proofs[0][1]} %`) : ""));
  });
  if (edges.length > 200) list.append(element("li", {}, `… ${edges.length - 200} ${say("more")}`));
  panel.append(list);
}

function showClass(kind) {
  const members = LINKED.filter((node) => nodeClass(node) === kind)
    .sort((a, b) => INCIDENT[b].length - INCIDENT[a].length || a - b);
  panel.append(element("h2", {}, `${className(kind)} · ${members.length}`));
  const list = element("ul");
  members.slice(0, 200).forEach((node) => {
    list.append(element("li", {}, link(nodeLabel(node), () => go(node)),
      element("span", { class: "soft" }, ` ${INCIDENT[node].length}`)));
  });
  if (members.length > 200) list.append(element("li", {}, `… ${members.length - 200} ${say("more")}`));
  panel.append(list);
}

function showEdge(edge) {
  const [from, to, property, proofs, times] = DATA.edges[edge];
  panel.append(element("h2", {},
    link(nodeLabel(from), () => choose({ node: from })), ` ${propertyLabel(property)} `,
    link(nodeLabel(to), () => choose({ node: to }))));
  if (times.length > 0) {
    panel.append(element("p", {}, times.map(([name, day]) => `${say(name)} ${day}`).join(" ")));
  }
  panel.append(element("h3", {}, say("proof")));
  if (proofs.length === 0) panel.append(soft(say("noProof")));
  for (const [document, percent, prefix, exact, suffix] of proofs) {
    panel.append(element("blockquote", {}, prefix, element("mark", {}, exact), suffix,
      element("footer", {}, `${DATA.documents[document]} — ${say("sure")} ${percent} %`)));
  }
}

function showLegend() {
  const counts = DATA.classes.map(() => 0);
  for (const node of LINKED) counts[nodeClass(node)] += 1;
  const legend = byID("legend");
  legend.replaceChildren(element("span", { class: "soft" }, say("legend")));
  DATA.classes.forEach(([, , fill, stroke], index) => {
    if (counts[index] === 0) return;
    const button = element("button",
      { type: "button", onclick: () => choose({ class: index }) },
      `${className(index)} ${counts[index]}`);
    button.style.background = fill;
    button.style.borderColor = stroke;
    legend.append(button);
  });
}
