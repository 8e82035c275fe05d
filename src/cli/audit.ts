import { auditTable, publishedTableSchemaText, type TableAudit } from "../app/table-audit";
import { auditLines, auditRecord } from "../app/table-audit-report";
import { wordsOf } from "../locale/words";
import { openFile } from "../workbook/file/save-node";
import { oneOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { optionsOf } from "./options";

export const auditUsage = `cqm audit TABLE.csv|json|xlsx ...
cqm audit schema      the JSON Schema of a published table (docs/schemas/published-table.schema.json)

  finds the rule behind a published table (base, rate, order, rounding) and the cells that do not follow from it, and tells
  misprints from decimals that the table does not print (docs/table-auditor.md)

  --json            machine-readable; --locale en|sv

Exit codes: 0 done, whatever was found; 1 a table could not be read; 2 wrong use.
`;

/** `cqm audit`: gives the exit code. */
export async function auditMain(words: readonly string[]): Promise<number> {
  if (words.length === 1 && words[0] === "schema") {
    process.stdout.write(publishedTableSchemaText());
    return 0;
  }
  const { values, positionals } = parsed(words);
  if (positionals.length === 0) throw new WrongUse("cqm audit needs the file of a published table.");
  const language = oneOf("--locale", values.locale ?? "en", ["en", "sv"] as const);
  const audits: { readonly file: string; readonly found: TableAudit }[] = [];
  for (const file of positionals) {
    const opened = await openFile(file);
    audits.push({ file, found: "problems" in opened ? opened : auditTable(opened.bytes, opened.name) });
  }
  if (values.json) {
    const records = audits.map(({ file, found }) => ({
      file,
      ...("audit" in found ? auditRecord(found.audit) : found),
    }));
    process.stdout.write(`${JSON.stringify(records, null, 2)}\n`);
  } else {
    for (const { found } of audits)
      if ("audit" in found) process.stdout.write(`${auditLines(found.audit, language).join("\n")}\n\n`);
      else process.stderr.write(problemsText(found.problems, wordsOf(language)));
  }
  return audits.every(({ found }) => "audit" in found) ? 0 : 1;
}

function parsed(words: readonly string[]) {
  return optionsOf(words, { json: { type: "boolean", default: false }, locale: { type: "string" } });
}
