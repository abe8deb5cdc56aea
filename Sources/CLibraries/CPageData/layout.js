// Places boxes {w, h} joined by springs [a, b] without overlaps: always the same way, without
// chance. Components are laid out apart and packed into rows.
function layOut(boxes, springs) {
  const neighbours = boxes.map(() => []);
  for (const [a, b] of springs) {
    neighbours[a].push(b);
    neighbours[b].push(a);
  }
  const component = new Array(boxes.length).fill(-1);
  const parts = [];
  boxes.forEach((_, start) => {
    if (component[start] >= 0) return;
    const part = [start];
    component[start] = parts.length;
    for (let place = 0; place < part.length; place += 1) {
      for (const next of neighbours[part[place]]) {
        if (component[next] < 0) {
          component[next] = parts.length;
          part.push(next);
        }
      }
    }
    parts.push(part);
  });
  for (const part of parts) placePart(part, boxes, neighbours);
  pack(parts, boxes);
}

// Rings around the best connected box, then forces, then pushing apart.
function placePart(part, boxes, neighbours) {
  const centre = part.reduce((best, box) =>
    neighbours[box].length > neighbours[best].length ? box : best);
  const seen = new Set([centre]);
  let ring = [[centre, 0, 2 * Math.PI]];
  let radius = 0;
  while (ring.length > 0) {
    const next = [];
    for (const [box, low, high] of ring) {
      const angle = (low + high) / 2;
      boxes[box].x = radius * Math.cos(angle) * 1.25;
      boxes[box].y = radius * Math.sin(angle);
      const children = neighbours[box].filter((child) => {
        if (seen.has(child)) return false;
        seen.add(child);
        return true;
      });
      children.forEach((child, index) => {
        const width = (high - low) / children.length;
        next.push([child, low + index * width, low + (index + 1) * width]);
      });
    }
    radius += 110;
    ring = next;
  }
  relax(part, boxes, neighbours);
  separate(part, boxes);
}

function relax(part, boxes, neighbours) {
  const count = part.length;
  const index = new Map(part.map((box, place) => [box, place]));
  const steps = count > 400 ? 90 : 260;
  const force = new Float64Array(2 * count);
  for (let step = 0; step < steps; step += 1) {
    force.fill(0);
    for (let i = 0; i < count; i += 1) {
      const a = boxes[part[i]];
      for (let j = i + 1; j < count; j += 1) {
        const b = boxes[part[j]];
        let dx = a.x - b.x;
        let dy = a.y - b.y;
        if (dx === 0 && dy === 0) dx = 1 + i - j;
        const squared = Math.max(dx * dx + dy * dy, 100);
        const push = (a.charge * b.charge) / squared;
        force[2 * i] += dx * push;
        force[2 * i + 1] += dy * push;
        force[2 * j] -= dx * push;
        force[2 * j + 1] -= dy * push;
      }
      // A weak pull to the middle, a little stronger up and down: screens are wide.
      force[2 * i] -= a.x * 0.008;
      force[2 * i + 1] -= a.y * 0.016;
    }
    part.forEach((box, i) => {
      const a = boxes[box];
      for (const other of neighbours[box]) {
        const b = boxes[other];
        const j = index.get(other);
        if (j <= i) continue;
        const dx = a.x - b.x;
        const dy = a.y - b.y;
        const distance = Math.max(Math.hypot(dx, dy), 1);
        const rest = 20 + (a.w + b.w) / 4 + (a.h + b.h) / 4;
        const pull = (0.12 * (distance - rest)) / distance;
        force[2 * i] -= dx * pull;
        force[2 * i + 1] -= dy * pull;
        force[2 * j] += dx * pull;
        force[2 * j + 1] += dy * pull;
      }
    });
    const limit = 40 * (1 - step / steps) + 1;
    part.forEach((box, i) => {
      const length = Math.hypot(force[2 * i], force[2 * i + 1]);
      const scale = length > limit ? limit / length : 1;
      boxes[box].x += force[2 * i] * scale;
      boxes[box].y += force[2 * i + 1] * scale;
    });
  }
}

// Moves overlapping boxes apart, along the direction in which they overlap least.
function separate(part, boxes) {
  const gap = 8;
  for (let round = 0; round < 600; round += 1) {
    const order = [...part].sort((a, b) => boxes[a].x - boxes[a].w / 2 - boxes[b].x + boxes[b].w / 2);
    let moved = false;
    for (let i = 0; i < order.length; i += 1) {
      const a = boxes[order[i]];
      for (let j = i + 1; j < order.length; j += 1) {
        const b = boxes[order[j]];
        if (b.x - b.w / 2 > a.x + a.w / 2 + gap + 200) break;
        const x = (a.w + b.w) / 2 + gap - Math.abs(a.x - b.x);
        const y = (a.h + b.h) / 2 + gap - Math.abs(a.y - b.y);
        if (x <= 0.01 || y <= 0.01) continue;
        moved = true;
        const share = b.charge / (a.charge + b.charge);
        if (x < y) {
          const side = a.x < b.x || (a.x === b.x && i < j) ? -1 : 1;
          a.x += side * x * share;
          b.x -= side * x * (1 - share);
        } else {
          const side = a.y < b.y || (a.y === b.y && i < j) ? -1 : 1;
          a.y += side * y * share;
          b.y -= side * y * (1 - share);
        }
      }
    }
    if (!moved) return;
  }
}

// The largest component first, then rows beneath it, as wide as it is.
function pack(parts, boxes) {
  const frames = parts.map((part) => {
    const frame = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, part };
    for (const box of part) {
      const { x, y, w, h } = boxes[box];
      frame.left = Math.min(frame.left, x - w / 2);
      frame.right = Math.max(frame.right, x + w / 2);
      frame.top = Math.min(frame.top, y - h / 2);
      frame.bottom = Math.max(frame.bottom, y + h / 2);
    }
    return frame;
  });
  const area = (frame) => (frame.right - frame.left) * (frame.bottom - frame.top);
  frames.sort((a, b) => area(b) - area(a) || a.part[0] - b.part[0]);
  const total = frames.reduce((sum, frame) => sum + area(frame) * 1.2, 0);
  const first = frames.length > 0 ? frames[0].right - frames[0].left : 0;
  const width = Math.max(first, Math.sqrt(total * 1.7));
  let [x, y, height] = [0, 0, 0];
  for (const frame of frames) {
    const w = frame.right - frame.left;
    if (x > 0 && x + w > width) {
      x = 0;
      y += height + 30;
      height = 0;
    }
    for (const box of frame.part) {
      boxes[box].x += x - frame.left;
      boxes[box].y += y - frame.top;
    }
    x += w + 40;
    height = Math.max(height, frame.bottom - frame.top);
  }
}
