// node scripts/draw-icons.mjs: draws assets/icon-<size>.png, a sheet that is signed, with a tick. The drawing is made of
// shapes in a square of 96 units; every size is drawn by itself, with strokes that never get thinner than a pixel.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import zlib from "node:zlib";
import { root } from "./bundle.mjs";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96];
const samplesAcross = 8;

const ink = [31, 78, 121];
const paper = [255, 255, 255];
const fold = [189, 212, 231];
const green = [16, 124, 65];

/** Shapes from the back to the front. */
function drawing(size) {
  const line = (units) => Math.max(units, 96 / size);
  const small = size < 24;
  const sheet = [
    [14, 5],
    [56, 5],
    [76, 25],
    [76, 91],
    [14, 91],
  ];
  const shapes = [
    { color: paper, inside: polygon(sheet) },
    {
      color: fold,
      inside: polygon([
        [56, 5],
        [76, 25],
        [56, 25],
      ]),
    },
    { color: ink, inside: stroke([...sheet, sheet[0]], line(6)) },
  ];
  if (!small) {
    shapes.push({
      color: ink,
      inside: stroke(
        [
          [26, 30],
          [48, 30],
        ],
        line(5),
      ),
    });
    shapes.push({
      color: ink,
      inside: stroke(
        [
          [26, 43],
          [62, 43],
        ],
        line(5),
      ),
    });
  }
  shapes.push({ color: ink, inside: stroke(signature(small), line(small ? 6 : 4)) });
  shapes.push({ color: paper, inside: disc(69, 69, 27) });
  shapes.push({ color: green, inside: disc(69, 69, 24) });
  shapes.push({
    color: paper,
    inside: stroke(
      [
        [57, 70],
        [66, 79],
        [81, 60],
      ],
      line(8),
    ),
  });
  return shapes;
}

function signature(small) {
  if (small)
    return [
      [24, 66],
      [40, 66],
    ];
  return Array.from({ length: 25 }, (_, i) => [24 + i * 0.9, 68 + 8 * Math.sin(i * 0.95) * (1 - i / 30)]);
}

function polygon(points) {
  return (x, y) => {
    let odd = false;
    points.forEach(([x1, y1], i) => {
      const [x2, y2] = points[(i + 1) % points.length];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
    });
    return odd;
  };
}

function stroke(points, width) {
  return (x, y) => points.slice(1).some((end, i) => distanceTo(points[i], end, x, y) <= width / 2);
}

function distanceTo([x1, y1], [x2, y2], x, y) {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}

function disc(cx, cy, radius) {
  return (x, y) => Math.hypot(x - cx, y - cy) <= radius;
}

/** RGBA rows, each preceded by PNG's filter byte 0. */
function rasterise(size) {
  const shapes = drawing(size).reverse();
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let s = 0; s < samplesAcross ** 2; s++) {
        const x = ((px + ((s % samplesAcross) + 0.5) / samplesAcross) * 96) / size;
        const y = ((py + (Math.floor(s / samplesAcross) + 0.5) / samplesAcross) * 96) / size;
        const top = shapes.find(({ inside }) => inside(x, y));
        if (top === undefined) continue;
        covered += 1;
        top.color.forEach((part, i) => (sum[i] += part));
      }
      const at = py * (1 + size * 4) + 1 + px * 4;
      sum.forEach((part, i) => (rows[at + i] = covered === 0 ? 0 : Math.round(part / covered)));
      rows[at + 3] = Math.round((255 * covered) / samplesAcross ** 2);
    }
  }
  return rows;
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, red green blue alpha
  const signatureBytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = zlib.deflateSync(rasterise(size), { level: 9 });
  return Buffer.concat([signatureBytes, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function checksum(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

mkdirSync(join(root, "assets"), { recursive: true });
for (const size of sizes) writeFileSync(join(root, `assets/icon-${size}.png`), png(size));
