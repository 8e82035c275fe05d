import { readDocument } from "../grants/document/read-document";
import { serialOfIso } from "../grants/document/columns";
import { withSettings } from "../grants/document/settings";
import { costOnRows, fitToFrame, type Fit, type FitRequest } from "../grants/fit/fit-to-frame";
import { withRates } from "../grants/fit/rates";
import { stops, type Problem } from "../problem/problem";
import { decodeText } from "../workbook/file/csv/decode";
import { rawRowsOf, readProviders, readTariffRows } from "./tariff-rows";

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A tariff of a file, the rows that it is paid for, and the frame. */
export interface FitJob extends Pick<FitRequest, "frame" | "change" | "step" | "tables"> {
  readonly tariff: File;
  readonly rows: File;
  readonly providers?: File;
  readonly settings: Readonly<Record<string, string>>;
  /** The day of calculation, 2026-08-01. */
  readonly on?: string;
}

/** A fit, with the tariff's file as it is with the new rates. */
export interface FitDone {
  readonly fit: Fit;
  readonly title: string;
  readonly currency: string;
  readonly changed: string;
  readonly problems: readonly Problem[];
}

/** Fits the tariff of a file to a frame. With an error nothing is given back but the problems. */
export function runFitJob(job: FitJob): FitDone | { readonly problems: readonly Problem[] } {
  const text = decodeText(job.tariff.bytes).text.replace(/^\uFEFF/, "");
  const read = readDocument(text, job.tariff.name);
  if ("problems" in read) return read;
  const set = withSettings(read.document, job.settings);
  const rows = rawRowsOf(job.rows.bytes, job.rows.name);
  const list = job.providers === undefined ? undefined : rawRowsOf(job.providers.bytes, job.providers.name);
  if ("problems" in rows) return rows;
  if (list !== undefined && "problems" in list) return list;
  const table = readTariffRows(set.document, rows.raw);
  const providers = list === undefined ? undefined : readProviders(set.document, list.raw);
  const problems = [...set.problems, ...table.problems, ...(providers?.problems ?? [])];
  if (stops(problems)) return { problems };
  const on = job.on === undefined ? undefined : serialOfIso(job.on);
  const fit = fitToFrame({
    document: set.document,
    cost: costOnRows({
      rows: table.table,
      ...(providers === undefined ? {} : { providers: providers.table }),
      parameters: set.parameters,
      ...(on === undefined ? {} : { on }),
    }),
    frame: job.frame,
    change: job.change,
    tables: job.tables,
    ...(job.step === undefined ? {} : { step: job.step }),
  });
  if ("problems" in fit) return { problems: [...problems, ...fit.problems] };
  // The file as its author wrote it, with other figures.
  const changed = withRates(
    JSON.parse(text) as object,
    fit.rates,
    fit.rates.map((rate) => rate.fitted),
  );
  const { title, currency } = read.document;
  return { fit, title, currency, changed: `${JSON.stringify(changed, null, 2)}\n`, problems };
}
