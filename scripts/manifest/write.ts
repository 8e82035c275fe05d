// npm run manifest: writes manifest.xml for the development server, and the metadata of the functions beside their code.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json";
import { functionsJson } from "./functions";
import { manifestXml } from "./manifest";

const root = join(import.meta.dirname, "../..");

writeFileSync(
  join(root, "manifest.xml"),
  manifestXml({ base: "https://localhost:3000/", version: `${packageJson.version}.0` }),
);
writeFileSync(join(root, "src/functions/functions.json"), functionsJson("en"));
writeFileSync(join(root, "src/functions/functions.sv.json"), functionsJson("sv"));
