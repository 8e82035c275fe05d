import { writeXlsx } from "hucre/xlsx";

const goals = ["Children who feel safe", "Places within four months", "Parents who would choose again"];

/** A workbook with many units, three required results each, some teams and staff: enough for every form. */
export function county(units: number, staffOfEach = 2): Promise<Uint8Array> {
  const names = Array.from({ length: units }, (_, at) => ({
    code: `U${1000 + at}`,
    name: `Unit of place ${1000 + at}`,
  }));
  const sheets = [
    {
      name: "Units",
      rows: [["Code", "Unit", "Manager"], ...names.map(({ code, name }) => [code, name, `Manager ${code}`])],
    },
    {
      name: "Budget",
      rows: [
        ["Unit", "Account", "Account name", "2026 Budget (kr)", "2025 Outturn (kr)"],
        ...names.flatMap(({ name }, at) => [
          [name, "5010", "Salaries", 900_000 + at * 137, 880_000 + at * 91],
          [name, "6010", "Premises", 210_000 + at * 11, 205_000 + at * 7],
        ]),
      ],
    },
    {
      name: "Indicators",
      rows: [
        [
          "Indicator",
          "Unit",
          "Goal",
          "Measure unit",
          "Direction",
          "Baseline",
          "Threshold",
          "Target",
          "Outcome 2026",
          "Weight",
        ],
        ...names.flatMap(({ name }, at) =>
          goals.map((goal, line) => [
            `${goal} (share)`,
            name,
            goal,
            "points",
            "higher",
            60 + (at % 7) + line,
            65 + line,
            80 + line,
            70 + (at % 9),
            line === 2 ? 0.4 : 0.3,
          ]),
        ),
      ],
    },
    {
      name: "Staff",
      rows: [
        ["Employee id", "Unit", "Team", "Role", "FTE"],
        ...names.flatMap(({ code, name }) =>
          Array.from({ length: staffOfEach }, (_, one) => [`P${code}${one}`, name, `Team ${code}`, "Teacher", 1]),
        ),
      ],
    },
  ];
  return writeXlsx({ sheets });
}
