import { indicatorsInput } from "../../src/app/inputs/indicators-input";
import { yearOfReading } from "../../src/app/inputs/year";
import { readRecords } from "../../src/intake/read-records";
import { sourceCell } from "../../src/rules/data";
import { readCsv } from "../../src/workbook/file/csv/read-csv";
import { recordsOf } from "./records-of";
import { sheetOf } from "./sheet-of";

const text = `kpi;kpi_title;municipality_id;municipality;municipality_type;year;gender;value
N15401;Behöriga elever, andel (%);1280;Malmö;K;2025;T;81,4
N15401;Behöriga elever, andel (%);1280;Malmö;K;2026;T;82,1
N15401;Behöriga elever, andel (%);1280;Malmö;K;2026;K;84,0
N15401;Behöriga elever, andel (%);1280;Malmö;K;2026;M;
N15401;Behöriga elever, andel (%);1281;Lund;K;2026;T;null
N15401;Behöriga elever, andel (%);1281;Lund;K;2025;T;0
`;
const export_ = readCsv(new TextEncoder().encode(text), "kolada.csv");
const reading = readRecords(export_);

test("a record a key figure, municipality and gender; missing is not zero", () => {
  const title = "Behöriga elever, andel (%)";
  expect(
    recordsOf(reading.tables[0]).map((record) => [
      record["unit"],
      record["unitCode"],
      record["indicator"],
      record["gender"],
      record["outcome 2025"],
      record["outcome 2026"],
    ]),
  ).toEqual([
    ["Malmö", "1280", title, "T", 81.4, 82.1],
    ["Malmö", "1280", `${title} (kvinnor)`, "K", null, 84],
    ["Malmö", "1280", `${title} (män)`, "M", null, null],
    ["Lund", "1281", title, "T", 0, null],
  ]);
  expect(reading.problems).toEqual([]);
  expect(yearOfReading(reading)).toBe(2026);
});

test("each year's figure has its own cell", () => {
  const source = indicatorsInput(reading, 2026)?.source;
  expect(sourceCell(source, 0, "outcome")).toEqual({ sheet: "kolada", address: "H3" });
  expect(sourceCell(source, 0, "priorOutcome")).toEqual({ sheet: "kolada", address: "H2" });
});

test("outcomes of a list of indicators come from the export, by title or id, and what is written counts", () => {
  const list = sheetOf({
    name: "Mål",
    rows: [
      ["Enhet", "Indikator", "Riktning", "Målvärde", "Utfall 2026"],
      ["Malmö", "Behöriga elever, andel (%)", "högre", 85, null],
      ["Malmö", "N15401", "högre", 85, 83],
      ["Lund", "N15401", "högre", 92, null],
    ],
  });
  const both = readRecords({ ...export_, sheets: [...export_.sheets, list] });
  const input = indicatorsInput(both, 2026);
  const outcome = input?.columns["outcome"];
  expect(outcome?.kind === "number" && [...outcome.values]).toEqual([82.1, 83, NaN]);
  expect([0, 1].map((row) => sourceCell(input?.source, row, "outcome"))).toEqual([
    { sheet: "kolada", address: "H3" },
    { sheet: "Mål", address: "E3" },
  ]);
});
