// Search, moving around, keys, and the start of it all.

// --- Search

const folded = (text) => text.toLowerCase().replaceAll("ё", "е").replace(/[«»"“”„']/g, " ");
const SEARCHABLE = DATA.nodes.map(([, , labels, facts]) => " " + folded(
  [...labels.filter((label) => label !== null),
    ...facts.filter(([name]) => name.startsWith("altLabel")).map(([, value]) => value)].join(" ")));

function find(text) {
  const words = folded(text).split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  const hits = [];
  SEARCHABLE.forEach((label, node) => {
    if (words.every((word) => label.includes(" " + word))) hits.push(node);
  });
  return hits.sort((a, b) => INCIDENT[b].length - INCIDENT[a].length || a - b).slice(0, 40);
}

const query = byID("query");
const found = byID("found");
let active = -1;

function showFound() {
  const hits = find(query.value);
  found.replaceChildren();
  active = hits.length > 0 ? 0 : -1;
  hits.forEach((node, index) => {
    const item = element("li", {
      role: "option", id: `found${index}`, "aria-selected": String(index === active),
      onclick: () => pickFound(node),
    }, nodeLabel(node), element("small", {}, className(nodeClass(node))));
    item.dataset.node = node;
    found.append(item);
  });
  const isEmpty = query.value.trim() === "";
  if (hits.length === 0 && !isEmpty) {
    found.append(element("li", { class: "soft" }, say("nothing")));
  }
  found.hidden = isEmpty;
  query.setAttribute("aria-expanded", String(!isEmpty));
  pointAt();
}

function pointAt() {
  [...found.children].forEach((item, index) => {
    if (item.dataset.node !== undefined) item.setAttribute("aria-selected", String(index === active));
  });
  if (active >= 0) {
    query.setAttribute("aria-activedescendant", `found${active}`);
    found.children[active].scrollIntoView({ block: "nearest" });
  } else {
    query.removeAttribute("aria-activedescendant");
  }
}

function closeFound() {
  found.hidden = true;
  query.setAttribute("aria-expanded", "false");
  query.removeAttribute("aria-activedescendant");
}

function pickFound(node) {
  closeFound();
  query.value = nodeLabel(node);
  go(node);
}

query.addEventListener("input", showFound);
query.addEventListener("focus", () => { if (query.value.trim() !== "") showFound(); });
query.addEventListener("keydown", (event) => {
  const count = found.querySelectorAll("[data-node]").length;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (count === 0) return;
    active = (active + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
    pointAt();
  } else if (event.key === "Enter" && active >= 0 && !found.hidden) {
    pickFound(Number(found.children[active].dataset.node));
  } else if (event.key === "Escape") {
    closeFound();
  }
});
document.addEventListener("click", (event) => {
  if (!byID("search").contains(event.target)) closeFound();
});

// --- Moving around

// The address names what is shown, so that the browser's own way back works.
function go(node) {
  location.hash = node === null ? "" : encodeURIComponent(DATA.nodes[node][0]);
  followAddress();
}

function followAddress() {
  let name = "";
  try { name = decodeURIComponent(location.hash.slice(1)); } catch { name = ""; }
  const node = name === "" ? -1 : DATA.nodes.findIndex(([iri]) => iri === name);
  const focus = node < 0 ? null : node;
  const isSame = focus === state.focus && scene.childNodes.length > 0;
  state.focus = focus;
  state.chosen = focus === null ? null : { node: focus };
  byID("whole").disabled = focus === null;
  byID("steps").disabled = focus === null;
  if (!isSame) draw();
  markChosen();
  showPanel();
}

function moveCamera() {
  scene.setAttribute("transform", `translate(${camera.x} ${camera.y}) scale(${camera.scale})`);
}

function fit() {
  const { width, height } = drawing.getBoundingClientRect();
  const scale = Math.min((width - 30) / extent.w, (height - 30) / extent.h, 1.4);
  camera.scale = Math.max(scale, 0.02);
  camera.x = (width - extent.w * camera.scale) / 2;
  camera.y = (height - extent.h * camera.scale) / 2;
  moveCamera();
}

// All of the drawing where that can be read, else what is around the box in the middle.
function look() {
  fit();
  const least = 0.5;
  if (camera.scale >= least) return;
  const { width, height } = drawing.getBoundingClientRect();
  camera = { x: width / 2 - middle.x * least, y: height / 2 - middle.y * least, scale: least };
  moveCamera();
}

function zoom(factor, x = drawing.clientWidth / 2, y = drawing.clientHeight / 2) {
  const scale = Math.min(Math.max(camera.scale * factor, 0.02), 6);
  camera.x = x - ((x - camera.x) * scale) / camera.scale;
  camera.y = y - ((y - camera.y) * scale) / camera.scale;
  camera.scale = scale;
  moveCamera();
}

let dragged = false;
const pointers = new Map();
drawing.addEventListener("pointerdown", (event) => {
  pointers.set(event.pointerId, [event.clientX, event.clientY]);
  dragged = false;
});
window.addEventListener("pointermove", (event) => {
  if (!pointers.has(event.pointerId)) return;
  const [x, y] = pointers.get(event.pointerId);
  const [dx, dy] = [event.clientX - x, event.clientY - y];
  if (!dragged && Math.hypot(dx, dy) < 4) return;
  dragged = true;
  const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
  if (others.length === 0) {
    camera.x += dx;
    camera.y += dy;
    moveCamera();
  } else {
    const frame = drawing.getBoundingClientRect();
    const [ox, oy] = others[0];
    const before = Math.max(Math.hypot(x - ox, y - oy), 1);
    zoom(Math.hypot(event.clientX - ox, event.clientY - oy) / before, ox - frame.left, oy - frame.top);
  }
  pointers.set(event.pointerId, [event.clientX, event.clientY]);
});
for (const name of ["pointerup", "pointercancel"]) {
  window.addEventListener(name, (event) => {
    pointers.delete(event.pointerId);
    // The click that follows must still see whether this was a drag.
    setTimeout(() => { dragged = false; }, 0);
  });
}
drawing.addEventListener("wheel", (event) => {
  event.preventDefault();
  const frame = drawing.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY * 0.0015), event.clientX - frame.left, event.clientY - frame.top);
}, { passive: false });
drawing.addEventListener("keydown", (event) => {
  const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  if (moves[event.key]) {
    camera.x += moves[event.key][0];
    camera.y += moves[event.key][1];
    moveCamera();
  } else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") fit();
  else return;
  event.preventDefault();
});
// What the keyboard reaches comes into sight.
scene.addEventListener("focusin", (event) => {
  const frame = drawing.getBoundingClientRect();
  const box = event.target.getBoundingClientRect();
  if (box.left >= frame.left && box.right <= frame.right && box.top >= frame.top
    && box.bottom <= frame.bottom) return;
  camera.x += frame.left + frame.width / 2 - (box.left + box.width / 2);
  camera.y += frame.top + frame.height / 2 - (box.top + box.height / 2);
  moveCamera();
});
document.addEventListener("keydown", (event) => {
  const isTyping = ["INPUT", "SELECT"].includes(document.activeElement?.tagName);
  if (event.key === "/" && !isTyping) {
    event.preventDefault();
    query.focus();
  } else if (event.key === "Escape" && !isTyping && state.focus !== null) go(null);
});

// --- Start

function sayEverything() {
  document.documentElement.lang = language;
  byID("title").textContent = DATA.title;
  query.placeholder = say("search");
  query.setAttribute("aria-label", say("search"));
  byID("whole").textContent = say("whole");
  byID("steps").textContent = say("steps");
  for (const id of ["larger", "smaller", "fit", "language"]) {
    byID(id).setAttribute("aria-label", say(id));
    byID(id).title = say(id);
  }
  byID("language").value = language;
  showLegend();
}

byID("whole").addEventListener("click", () => go(null));
byID("steps").addEventListener("click", () => {
  state.steps = state.steps === 1 ? 2 : 1;
  byID("steps").setAttribute("aria-pressed", String(state.steps === 2));
  draw();
});
byID("larger").addEventListener("click", () => zoom(1.25));
byID("smaller").addEventListener("click", () => zoom(0.8));
byID("fit").addEventListener("click", fit);
byID("language").addEventListener("change", (event) => {
  language = event.target.value;
  sayEverything();
  draw();
  showPanel();
});
window.addEventListener("hashchange", followAddress);
window.addEventListener("resize", look);
sayEverything();
followAddress();
