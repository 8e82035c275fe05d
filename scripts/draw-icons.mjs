// node scripts/draw-icons.mjs: draws the icon of the add-in, assets/icon-<size>.png, and those of the ribbon,
// assets/ribbon/<name>-<size>.png. Every size is drawn by itself.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";
import { drawings } from "./icons/drawings.mjs";
import { png } from "./icons/png.mjs";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const { app, ...ribbon } = drawings;

mkdirSync(join(root, "assets/ribbon"), { recursive: true });
for (const size of [...sizes, 96]) writeFileSync(join(root, `assets/icon-${size}.png`), png(app(size), size));
for (const [name, drawing] of Object.entries(ribbon))
  for (const size of sizes) writeFileSync(join(root, `assets/ribbon/${name}-${size}.png`), png(drawing(size), size));
