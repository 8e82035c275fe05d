import zlib from "node:zlib";

const samplesAcross = 8;

/** A drawing of a square of 96 units as a PNG of so many pixels, with soft edges. */
export function png(shapes, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, red green blue alpha
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = zlib.deflateSync(rasterised(shapes, size), { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** RGBA rows, each preceded by PNG's filter byte 0. */
function rasterised(shapes, size) {
  const fromTheFront = [...shapes].reverse();
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let s = 0; s < samplesAcross ** 2; s++) {
        const x = ((px + ((s % samplesAcross) + 0.5) / samplesAcross) * 96) / size;
        const y = ((py + (Math.floor(s / samplesAcross) + 0.5) / samplesAcross) * 96) / size;
        const top = fromTheFront.find(({ inside }) => inside(x, y));
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

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(checksum(body), body.length + 4);
  return whole;
}

function checksum(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
