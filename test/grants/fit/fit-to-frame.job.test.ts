import fc from "fast-check";
import { readTariffRows, recordRows } from "../../../src/app/tariff-rows";
import { withSettings } from "../../../src/grants/document/settings";
import { costOnRows, fitToFrame, type Fit, type FitRequest } from "../../../src/grants/fit/fit-to-frame";
import { withRates } from "../../../src/grants/fit/rates";
import { galleryTariff, type JsonRow } from "../document/tariff-files";

const { document } = withSettings(galleryTariff("svensson-1996"), { boundaryRule: "upper figure ends the band" });

function requestOf(rows: readonly JsonRow[], frame: number, more: Partial<FitRequest> = {}): FitRequest {
  const given = { rows: readTariffRows(document, recordRows(rows, "rows")).table };
  return { document, cost: costOnRows(given), frame, change: "uniform", tables: [], ...more };
}

function fitOf(request: FitRequest): Fit {
  const fit = fitToFrame(request);
  if ("problems" in fit) throw new Error(JSON.stringify(fit.problems));
  return fit;
}

/** The cost of the fitted table, computed anew. */
function costOf({ cost }: FitRequest, rates: Fit["rates"], values: readonly number[]): number {
  return Number(cost(withRates(document, rates, values)));
}

const child = (age: number, hours: number): JsonRow => ({ child: `${age} ${hours}`, provider: "North", age, hours });

it("raises by one change, rounded as the table is printed, to the nearest not above", () => {
  // 108,000 + 2 x 56,000 = 220,000. With 3 % more 111,240 and 57,680: 111,200 + 2 x 57,700 = 226,600 in hundreds.
  const fit = fitOf(requestOf([child(1, 45), child(4, 35), child(5, 35)], 226_600));
  expect(fit).toMatchObject({ step: 100, before: 220_000, after: 226_600, residual: 0 });
  expect(fit.rates.find(({ value }) => value === 108_000)?.fitted).toBe(111_200);
  expect(fit.rates.find(({ value }) => value === 56_000)?.fitted).toBe(57_700);
  expect(fit.next).toBeGreaterThan(226_600);
});

it("uses what is left by single bands a step more", () => {
  const rows = [child(1, 45), child(4, 35), child(5, 35)];
  const [uniform, bands] = (["uniform", "bands"] as const).map((change) => fitOf(requestOf(rows, 226_850, { change })));
  expect(uniform!.after).toBeLessThanOrEqual(bands!.after);
  expect(bands!.after).toBeLessThanOrEqual(226_850);
  expect(bands!.rates.every(({ fitted }, at) => fitted - uniform!.rates[at]!.fitted <= 100)).toBe(true);
});

it("names a table that is not there, a frame that cannot be reached, and rates that cost nothing", () => {
  const rows = [child(1, 45)];
  const codes = (request: FitRequest) => {
    const fit = fitToFrame(request);
    return "problems" in fit ? fit.problems.map(({ code }) => code) : [];
  };
  expect(codes(requestOf(rows, 1e5, { tables: ["fees"] }))).toEqual(["fit-no-rates"]);
  expect(codes(requestOf(rows, 2e6))).toEqual(["fit-frame-too-high"]);
  expect(codes(requestOf([], 1e5))).toEqual(["fit-not-rising"]);
});

describe("for any children and frame", () => {
  const children = fc.array(
    fc
      .record({ age: fc.integer({ min: 1, max: 6 }), hours: fc.integer({ min: 5, max: 50 }) })
      .map((one) => child(one.age, one.hours)),
    { minLength: 1, maxLength: 6 },
  );
  const share = fc.integer({ min: 60, max: 160 });

  it("the cost is never above the frame, one step more would be, and it is what the new table costs", () => {
    fc.assert(
      fc.property(
        children,
        share,
        fc.constantFrom("uniform", "bands"),
        fc.constantFrom(1, 100, 1000),
        (rows, percent, change, step) => {
          const start = requestOf(rows, 1);
          const before = costOf(start, [], []);
          const request = requestOf(rows, Math.floor((before * percent) / 100) + 37, { change, step });
          const fit = fitOf(request);
          expect(fit.after).toBeLessThanOrEqual(request.frame);
          expect(fit.residual).toBe(request.frame - fit.after);
          expect(fit.next).toBeGreaterThan(request.frame);
          const values = fit.rates.map(({ fitted }) => fitted);
          expect(costOf(request, fit.rates, values)).toBe(fit.after);
          expect(values.every((value) => value % step === 0)).toBe(true);
        },
      ),
      { numRuns: 8 },
    );
  });

  it("a tariff that costs the frame stays as it is", () => {
    fc.assert(
      fc.property(children, fc.constantFrom("uniform", "bands"), (rows, change) => {
        const fit = fitOf(requestOf(rows, costOf(requestOf(rows, 1), [], []), { change, step: 1000 }));
        expect(fit.rates.every(({ value, fitted }) => value === fitted)).toBe(true);
        expect(fit.residual).toBe(0);
      }),
      { numRuns: 8 },
    );
  });
});
