import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditRecord } from "../../../src/app/table-audit-report";
import { audited } from "../../../src/grants/audit/audit";
import { checkedTable } from "../../../src/grants/audit/table";
import { publishedTableSchemaText } from "../../../src/app/table-audit";
import { describeWith, sharedFolder } from "../../support/requirements";

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  readonly computed: string;
  readonly difference: string;
  readonly cause: string;
}

interface Told {
  readonly cells: readonly Cell[];
}

/** Cases that do not close: the table that each stands in, its cell, and its difference from the plain rule. */
const notClosing = {
  "V04-2017 1-2 FT": ["V04-upplands-vasby", "2017", "adm", "3175", "3174", "1"],
  "V06-77329": ["V06-huddinge-2016", "row 5", "month", "6445", "6444", "1"],
  "V07-0.5%": ["V07-maximum-fee-2024", "0.5 %", "fee", "282", "281", "1"],
  "V11-4.28": ["V11-woerden", "4.28", "month", "115.33", "115.83", "-0.50"],
} as const;

describe.each(Object.entries(notClosing))("%s", (_, [file, row, column, printed, computed, difference]) => {
  it("is told by the auditor with its difference", () => {
    const text = readFileSync(join(__dirname, `../../cases/grants/audit/${file}.json`), "utf8");
    const read = checkedTable((JSON.parse(text) as { readonly table: unknown }).table);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    const { best, simpler } = auditRecord(audited(read.table)) as { best: Told; simpler: readonly Told[] };
    // By the best rule, or, where a less plain one explains the cell too, by the simpler rule that stands beside it.
    const deviating = [best, ...simpler].flatMap(({ cells }) => cells.filter(({ cause }) => cause !== "agrees"));
    expect(deviating).toHaveLength(1);
    expect(deviating[0]).toMatchObject({ row, column, printed, computed, difference });
  });
});

describeWith("shared", "the published voucher cases", () => {
  it("that are marked as not closing are those above, and no other", () => {
    const text = readFileSync(join(sharedFolder() ?? "", "cases/published.json"), "utf8");
    const cases = JSON.parse(text) as readonly { id: string; group: string; status: string }[];
    const open = cases.filter(({ group, status }) => group.startsWith("voucher") && !status.includes("EXACT"));
    expect(open.map(({ id }) => id).sort()).toEqual(Object.keys(notClosing).sort());
  });
});

it("the JSON Schema in docs is the one that the program prints (cqm audit schema)", () => {
  const file = join(__dirname, "../../../docs/schemas/published-table.schema.json");
  expect(readFileSync(file, "utf8")).toBe(publishedTableSchemaText());
});
