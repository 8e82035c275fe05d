// Shapes in a square of 96 units, as functions that say whether a point lies inside.

export function polygon(points) {
  return (x, y) => {
    let odd = false;
    points.forEach(([x1, y1], i) => {
      const [x2, y2] = points[(i + 1) % points.length];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
    });
    return odd;
  };
}

export function box(left, top, right, bottom) {
  return (x, y) => x >= left && x <= right && y >= top && y <= bottom;
}

/** A line of some width through points, with round ends. */
export function stroke(points, width) {
  return (x, y) => points.slice(1).some((end, i) => distanceTo(points[i], end, x, y) <= width / 2);
}

export function disc(cx, cy, radius) {
  return (x, y) => Math.hypot(x - cx, y - cy) <= radius;
}

export function ring(cx, cy, radius, width) {
  return (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - radius) <= width / 2;
}

/** Points on a circle, in degrees clockwise from the top. */
export function arc(cx, cy, radius, from, to, steps = 24) {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
    return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
  });
}

export function star(cx, cy, outer, inner, points = 5) {
  return polygon(
    Array.from({ length: points * 2 }, (_, i) => {
      const radius = i % 2 === 0 ? outer : inner;
      const angle = (i * Math.PI) / points;
      return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
    }),
  );
}

function distanceTo([x1, y1], [x2, y2], x, y) {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}
