const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * The longest suites, the longest first, as timed on two cores: where no earlier run is known, jest would begin with the
 * biggest files, and wait in the end for one long suite alone.
 */
const longest = [
  "workbook/excel/main-job-faults.job",
  "rules/evaluate/large.job",
  "slow/pane-pages",
  "workbook/excel/main-job-again-faults.job",
  "workbook/excel/faults.job",
  "workbook/excel/edge-workbooks.job",
];

module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = longest.findIndex((name) => path.includes(`/${name}.test.`));
      return found < 0 ? longest.length : found;
    };
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
