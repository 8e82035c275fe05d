import { boundaryChoices } from "../../boundary-rule";
import { ageSwitches, leapDayRules } from "../age-rule";
import { figureKinds, inputKinds } from "../schema";
import { monthMethods, paidPeriods } from "../time-schema";
import { roundingModes } from "../operand-schema";

/** How a cell is read: texts as they are, days from dates, lists parted by semicolons, settings as "name = value". */
export type CellType = "text" | "scalar" | "day" | "list" | "settings";

/** A column of a section: where its value stands in the document, by dotted names within the row's record. */
export interface SectionColumn {
  readonly path: string;
  readonly header: string;
  readonly type: CellType;
  readonly choices?: readonly string[];
  readonly width?: number;
  /** Whether the header is a name of the tariff, which no language changes. */
  readonly own?: boolean;
}

const column = (path: string, header: string, type: CellType, more: Partial<SectionColumn> = {}): SectionColumn => ({
  path,
  header,
  type,
  ...more,
});
const name = (header: string): SectionColumn => column("id", header, "text", { width: 20 });
const header = column("header", "Header", "text", { width: 28 });
const unit = column("unit", "Unit", "text", { width: 16 });
const decimals = column("decimals", "Decimals", "scalar", { width: 10 });
const least = column("least", "At least", "scalar", { width: 12 });
const most = column("most", "At most", "scalar", { width: 12 });
const source = column("source", "Source", "text", { width: 40 });
const about = column("about", "What it is", "text", { width: 40 });
const choices = column("choices", "Choices", "list", { width: 24 });
const yesNo = ["TRUE", "FALSE"];
const sides = ["included", "excluded"];

/** What the document says of itself, a field a row. */
export const factFields: readonly SectionColumn[] = [
  column("id", "Name of the tariff", "text"),
  column("title", "Title", "text"),
  column("source", "Source", "text"),
  column("currency", "Currency", "text"),
  column("recipient", "A row is a", "text"),
  column("about", "About", "text"),
  column("validFrom", "Valid from", "day"),
  column("validUntil", "Valid until", "day"),
  column("roles.recipient", "Column of the recipient", "text"),
  column("roles.provider", "Column of the provider", "text"),
  column("roles.day", "Column of the day that chooses versions", "text"),
  column("roles.from", "Column of the first day, rows as given", "text"),
  column("roles.to", "Column of the last day, rows as given", "text"),
  column("result", "Step that is the result", "text"),
  column("totals", "Steps that are summed besides", "list"),
  column("time.of", "Over time: step that is paid", "text"),
  column("time.per", "Over time: period of its amount", "text", { choices: paidPeriods }),
  column("time.method", "Over time: part of a month", "text", { choices: monthMethods }),
  column("time.countDay", "Over time: count date", "scalar"),
  column("time.round.to", "Over time: a month is rounded to", "scalar"),
  column("time.round.mode", "Over time: rounding", "text", { choices: roundingModes }),
  column("time.yearBegins", "Over time: month in which the year begins", "scalar"),
  column("time.from", "Over time: column of the first day", "text"),
  column("time.to", "Over time: column of the last day", "text"),
  column("time.advance.percent", "Advance: percent of the estimate", "scalar"),
  column("time.advance.claim", "Advance: step that is claimed", "text"),
  column("time.advance.claimed", "Advance: claimed when", "scalar"),
  column("time.advance.after", "Advance: months until reconciled", "scalar"),
];

export const inputColumns: readonly SectionColumn[] = [
  name("Input"),
  header,
  column("kind", "Kind", "text", { choices: inputKinds, width: 12 }),
  unit,
  decimals,
  choices,
  column("optional", "May be blank", "scalar", { choices: yesNo, width: 12 }),
  column("whenBlank", "Blank means", "scalar", { width: 12 }),
  least,
  most,
  about,
];

export const ageColumns: readonly SectionColumn[] = [
  name("Age"),
  column("born", "Column of the birth date", "text", { width: 20 }),
  column("switch", "Changes on", "text", { choices: ageSwitches, width: 22 }),
  column("day", "Date of the year", "text", { width: 14 }),
  column("leapDay", "Born on 29 February", "text", { choices: leapDayRules, width: 16 }),
];

export const parameterColumns: readonly SectionColumn[] = [
  name("Parameter"),
  header,
  column("kind", "Kind", "text", { choices: [...figureKinds, "date", "choice", "boolean"], width: 12 }),
  column("value", "Value", "scalar", { width: 14 }),
  unit,
  decimals,
  choices,
  least,
  most,
  column("validFrom", "Valid from", "day", { width: 12 }),
  source,
  about,
];

export const datedColumns: readonly SectionColumn[] = [
  column("parameter", "Parameter", "text", { width: 20 }),
  column("from", "Valid from", "day", { width: 12 }),
  column("until", "Valid until", "day", { width: 12 }),
  column("value", "Value", "scalar", { width: 14 }),
  source,
];

export const tableColumns: readonly SectionColumn[] = [
  name("Table"),
  column("title", "Title", "text", { width: 28 }),
  source,
];

export const dimensionColumns: readonly SectionColumn[] = [
  column("table", "Table", "text", { width: 20 }),
  column("id", "Dimension", "text", { width: 16 }),
  header,
  column("of", "Looked up", "scalar", { width: 20 }),
  column("kind", "Kind", "text", { choices: ["number", "date", "text"], width: 12 }),
  unit,
  decimals,
  column("sides.from", "Lower figure", "text", { choices: sides, width: 12 }),
  column("sides.until", "Upper figure", "text", { choices: sides, width: 12 }),
  column("printed.boundary", "Boundary rule of printed bands", "text", { choices: boundaryChoices, width: 34 }),
  column("printed.least", "Printed: at least", "scalar", { width: 12 }),
  column("printed.most", "Printed: at most", "scalar", { width: 12 }),
];

export const figureColumns: readonly SectionColumn[] = [
  column("table", "Table or list", "text", { width: 20 }),
  column("id", "Figure", "text", { width: 16 }),
  header,
  column("kind", "Kind", "text", { choices: figureKinds, width: 12 }),
  unit,
  decimals,
];

export const listColumns: readonly SectionColumn[] = [
  name("List"),
  column("title", "Title", "text", { width: 28 }),
  source,
  column("of", "Looked up", "text", { width: 20 }),
  column("otherwise", "Otherwise", "scalar", { width: 12 }),
];

/** Columns of a version before the bands of a table that changes over time. */
export const versionColumns: readonly SectionColumn[] = [
  column("from", "Valid from", "day", { width: 12 }),
  column("until", "Valid until", "day", { width: 12 }),
  column("source", "Source", "text", { width: 30 }),
];
