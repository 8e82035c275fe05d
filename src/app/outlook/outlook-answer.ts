import { readWorkbook } from "../../workbook/file/read";
import type { CellValue } from "../../workbook/cell";
import { standingTable } from "../own-figures";

type Row = Readonly<Record<string, CellValue>>;

/** Forecast and scenarios as they stand in a workbook: rows by column id. */
export interface OutlookAnswer {
  readonly years: readonly Row[];
  readonly ages: readonly Row[];
  readonly scenarios: readonly Row[];
  readonly scenarioAges: readonly Row[];
}

const columnsOf = {
  ForecastYears: ["year", "children", "cost", "change", "byPrice", "appropriation", "left", "used"],
  ForecastCosts: ["year", "band", "children", "cost", "perChild", ...monthsOf()],
  Scenarios: [
    ...["scenario", "year", "priceIndex", "productivity", "source", "cost", "difference", "share", "left", "children"],
    ...["perChild", ...monthsOf()],
  ],
  ScenarioBands: ["scenario", "band", "year", "rates", "volume", "factor", "children", "cost", ...monthsOf()],
} as const;

function monthsOf(): string[] {
  return Array.from({ length: 12 }, (_, index) => `m${String(index + 1).padStart(2, "0")}`);
}

/** The figures that a job has written, for answers to people and machines. */
export function outlookAnswer(bytes: Uint8Array, name: string): OutlookAnswer {
  const snapshot = readWorkbook(bytes, name);
  const rows = (id: keyof typeof columnsOf): Row[] => {
    const table = standingTable(snapshot, id);
    return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
      Object.fromEntries(columnsOf[id].map((column) => [column, table?.value(column, row) ?? null])),
    );
  };
  return {
    years: rows("ForecastYears"),
    ages: rows("ForecastCosts"),
    scenarios: rows("Scenarios"),
    scenarioAges: rows("ScenarioBands"),
  };
}
