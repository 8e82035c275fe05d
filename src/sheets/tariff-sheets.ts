import type { CompiledTariff } from "../grants/document/compile";
import { tableNames } from "../grants/document/table-names";
import { tableIn } from "../rules/model";
import type { SheetPlan } from "../workbook/plan";
import { computed, label, stacked, type Part } from "./layout";
import { modelTable, resultCell } from "./model-table";
import { parametersSheet } from "./parameters-sheet";
import { cellStyle, headerStyle, headingStyle, labelStyle, noteStyle, numberFormatOf } from "./styles";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** The sheets of a computed tariff: what it comes to, rows, providers, its bands and lists, its parameters. */
export function tariffSheets(compiled: CompiledTariff, written: WrittenModel): SheetPlan[] {
  const { document, model } = compiled;
  const sheets = tariffResultSheets(compiled, written);
  if (model.parameters.length > 0) {
    const group = {
      id: "tariff",
      header: document.title,
      parameters: model.parameters,
      values: Object.fromEntries(
        model.parameters.map((one) => [one.id, written.dataset.parameters[one.id] ?? one.initial]),
      ),
    };
    sheets.push(parametersSheet([group], written.naming, written.words).sheet);
  }
  return sheets;
}

/** The same without its parameters, for a workbook that has all of them on one sheet. */
export function tariffResultSheets(compiled: CompiledTariff, written: WrittenModel): SheetPlan[] {
  const { document, model } = compiled;
  const { words } = written;
  // Stretches are cut from placements: what they have is changed there.
  const inputs = compiled.time === undefined ? document.inputs.map((input) => input.id) : [];
  const sheets = [totalsSheet(compiled, written)];
  const table = (id: string, title: string, subtitle: string, name: string, given: readonly string[]): SheetPlan => {
    const parts: Part[] = [
      { kind: "title", text: title, subtitle },
      { kind: "table", table: modelTable(written, name, { inputs: given }) },
    ];
    return stacked(id, title, parts, { ...tableSheet, freeze: { rows: 4, columns: 2 } }).sheet;
  };
  const overTime = compiled.time !== undefined;
  const has = (name: string): boolean => model.tables.some((one) => one.name === name);
  if (has(tableNames.payments))
    sheets.push(
      table(
        "tariffPayments",
        words("Payments"),
        words("What each provider is paid, month by month."),
        tableNames.payments,
        [],
      ),
    );
  if (overTime)
    sheets.push(
      table(
        "tariffPlacements",
        words("Placements"),
        words("The placements as given. First and last day decide the stretches: when they change, compute anew."),
        tableNames.placements,
        [],
      ),
    );
  sheets.push(
    table(
      "tariffRows",
      words("Calculation"),
      overTime
        ? words("A row for each stretch of days in which nothing changes, a column a step, then the months.")
        : words("A row each, a column a step: yellow cells may be changed, everything follows."),
      tableNames.row,
      inputs,
    ),
  );
  const ofProviders = model.tables.find((one) => one.name === tableNames.provider)?.columns ?? [];
  if (ofProviders.length > 1) {
    const given = document.providerInputs.map((input) => input.id);
    const what = words("Steps that are computed once for each provider, and the sums of its rows.");
    sheets.push(table("tariffProviders", words("Providers"), what, tableNames.provider, given));
  }
  const own = model.tables.map((one) => one.name).filter((name) => name in compiled.data);
  if (own.length > 0) sheets.push(tablesSheet(own, compiled, written));
  return sheets;
}

/** What the tariff is, where it comes from, what it comes to, and how each step is made. */
function totalsSheet(compiled: CompiledTariff, written: WrittenModel): SheetPlan {
  const { document, totals, model } = compiled;
  const { words, naming } = written;
  const table = naming.table(tableNames.totals);
  const figures = totals.flatMap((id, index) => {
    const column = tableIn(model, tableNames.totals).columns.find((one) => one.id === id);
    if (column === undefined) return [];
    const header = naming.column(tableNames.totals, id);
    const format = numberFormatOf(column);
    return [
      label(index + 1, 0, header, labelStyle),
      computed(
        id,
        index + 1,
        1,
        `=INDEX(${table}[${header.replace(/['#[\]]/g, "'$&")}],1)`,
        resultCell(written, tableNames.totals, id, 0),
        { bold: true, horizontal: "right", ...(format === undefined ? {} : { numberFormat: format }) },
      ),
      label(index + 1, 2, column.unit ?? "", labelStyle),
    ];
  });
  const facts: [string, string][] = [
    [words("Source"), document.source],
    [words("Currency"), document.currency],
    [words("Valid from"), document.validFrom ?? ""],
    [words("About"), document.about ?? ""],
  ];
  const shown = facts.filter(([, text]) => text !== "");
  const parts: Part[] = [
    { kind: "title", text: document.title, subtitle: words("What the tariff comes to, and how.") },
    {
      kind: "cells",
      id: "figures",
      cells: [label(0, 0, words("Totals"), headingStyle, { rows: 1, columns: 3 }), ...figures],
    },
    {
      kind: "cells",
      id: "facts",
      cells: shown.flatMap(([name, text], row) => [
        label(row, 0, name, labelStyle),
        label(row, 1, text, noteStyle, { rows: 1, columns: 3 }),
      ]),
    },
    { kind: "cells", id: "steps", cells: stepCells(compiled, words) },
    { kind: "table", table: modelTable(written, tableNames.totals) },
  ];
  return stacked("tariffTotals", words("Totals"), parts, {
    columnWidths: { 0: 34, 1: 20, 2: 16, 3: 60 },
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
    hideGridlines: true,
  }).sheet;
}

/** The ordered steps as the document writes them: what a controller reads line by line. */
function stepCells({ document, model }: CompiledTariff, words: WrittenModel["words"]) {
  const computed = new Set(model.tables.flatMap((table) => table.columns.map((column) => column.id)));
  const steps = document.steps.filter((step) => computed.has(step.id));
  const headers = ["Step", "Kind", "Of each", "Rule"];
  return [
    label(0, 0, words("Steps in order"), headingStyle, { rows: 1, columns: headers.length }),
    ...headers.map((header, column) => label(1, column, words(header), headerStyle)),
    ...steps.flatMap((step, index) => {
      const { id, header, kind, at, round, source: _, helper: __, meaning: ___, unit: ____, ...rest } = step;
      const rule = Object.entries(rest)
        .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
        .join("; ");
      const rounding = round === undefined ? "" : `; ${words("rounded to")} ${round.to} (${round.mode})`;
      return [header ?? id, kind, at === "row" ? document.recipient : words("provider"), `${rule}${rounding}`].map(
        (text, column) => label(index + 2, column, text, cellStyle),
      );
    }),
  ];
}

/** Bands, lists and dated values, one below the other. */
function tablesSheet(names: readonly string[], compiled: CompiledTariff, written: WrittenModel): SheetPlan {
  const { words } = written;
  const parts = names.flatMap((name): Part[] => {
    const definition = tableIn(compiled.model, name);
    const given = definition.columns
      .filter((column) => column.source === "given" && column.id !== definition.key)
      .map((column) => column.id);
    const source = [...compiled.document.tables, ...compiled.document.lists].find(
      (one) => (one.title ?? one.id) === name,
    )?.source;
    return [
      {
        kind: "cells",
        id: `head:${name}`,
        cells: [label(0, 0, source === undefined ? name : `${name} (${source})`, headingStyle)],
      },
      { kind: "table", table: modelTable(written, name, { inputs: given }) },
    ];
  });
  return stacked(
    "tariffTables",
    words("Tariff tables"),
    [
      {
        kind: "title",
        text: words("Tariff tables"),
        subtitle: words("Bands, lists and values over time. Yellow cells may be changed; every sheet follows."),
      },
      ...parts,
    ],
    { page: { orientation: "landscape", fitWide: 1, fitTall: 0 } },
  ).sheet;
}
