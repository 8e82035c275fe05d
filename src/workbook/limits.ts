/** What a sheet and its parts can hold, as Excel documents it. */
export const limits = {
  rows: 1_048_576,
  columns: 16_384,
  cellText: 32_767,
  formula: 8_192,
  formulaLiteral: 255,
  sheetName: 31,
  name: 255,
  header: 255,
  validationList: 255,
  promptTitle: 32,
  prompt: 255,
  errorText: 225,
  columnWidth: 255,
  rowHeight: 409,
  headerFooter: 255,
} as const;
