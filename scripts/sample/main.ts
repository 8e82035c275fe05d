import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseCommand, usage } from "./options";
import { sampleWorkbook } from "./workbook";

const command = parseCommand(process.argv.slice(2), "out/sample.xlsx");
if (command.ok) {
  void sampleWorkbook(command.options).then(({ bytes, facts, warts }) => {
    mkdirSync(dirname(command.out), { recursive: true });
    writeFileSync(command.out, bytes);
    const { units, staff, indicators, placements, providers } = facts;
    const children = new Set(placements.map((placement) => placement.recipient)).size;
    process.stdout.write(
      `${command.out}: ${units.length} units, ${staff.length} staff, ${indicators.length} indicators, ${children} children in ${placements.length} placements, ${providers.length} providers, ${warts.length} warts\n`,
    );
  });
} else {
  process.stderr.write(`${command.message}\n${usage}\n`);
  process.exitCode = 2;
}
