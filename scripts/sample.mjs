// Writes the sample workbook:
// node scripts/sample.mjs [out.xlsx] [--children N] [--staff N] [--seed N] [--locale en|sv] [--wart forty-hours]
import { importTypeScript, root } from "./bundle.mjs";

await importTypeScript(`${root}/scripts/sample/main.ts`);
