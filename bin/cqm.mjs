#!/usr/bin/env node
// The command line, compiled on first use: nothing has to be built after `npm ci`.
import { importTypeScript, root } from "../scripts/bundle.mjs";

const { main } = await importTypeScript(`${root}/src/cli/main.ts`);
process.exitCode = await main(process.argv.slice(2));
