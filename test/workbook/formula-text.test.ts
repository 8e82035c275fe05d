import {
  fileFormula,
  formulaPieces,
  plainFormula,
  renameSheets,
  shiftReferences,
  stringLiterals,
} from "../../src/workbook/formula-text";

test.each([
  "=A1+$B$2*'My ''odd'' sheet'!C3&\"text \"\"A1\"\"\"",
  "=Grants[[#This Row],[Rate ']A1]]]+SUM(Grants[Rate])",
  "=[1]Sheet!A1+1.5E3+Å1",
])("the pieces of %p give it again", (formula) => {
  expect(
    formulaPieces(formula)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(formula);
});

test("newer functions are prefixed in a file, outside of texts only", () => {
  const plain = '=MAXIFS(T[a],T[b],"MAXIFS(")+CONCAT("a")+MIN(1)+T[IFS(]';
  expect(fileFormula(plain)).toBe('_xlfn.MAXIFS(T[a],T[b],"MAXIFS(")+_xlfn.CONCAT("a")+MIN(1)+T[IFS(]');
  expect(plainFormula(fileFormula(plain))).toBe(plain);
});

test("prefixes that we never write stay", () => {
  for (const stored of [
    "_xlfn.XLOOKUP(A1,B1,C1)",
    "_xlfn._xlws.FILTER(A1:A3,B1)",
    "_xlfn.LET(_xlpm.x,1,_xlpm.x)",
    "_xlfn.CONCAT(A1)",
  ])
    expect(fileFormula(plainFormula(stored))).toBe(stored);
});

test("literals come without their quotes", () => {
  expect(stringLiterals('=IF(A1="a""b","",T["])')).toEqual(['a"b', ""]);
});

test.each([
  ["=A1+$B2+C$3+$D$4", 2, 1, "=B3+$B4+D$3+$D$4"],
  ['=SUM(A1:B2)&"A1"', 1, 0, '=SUM(A2:B3)&"A1"'],
  ["=LOG10(A1)+Rate1x+T[A1]+'A1'!A1", 1, 1, "=LOG10(B2)+Rate1x+T[A1]+'A1'!B2"],
  ["=A1", -1, 0, "=#REF!"],
])("%p moved by %i, %i", (formula, rows, columns, expected) => {
  expect(shiftReferences(formula, rows, columns)).toBe(expected);
});

test("sheet names are exchanged before an exclamation mark only", () => {
  const actual = (name: string): string | undefined => (name === "Grants" ? "Grants (CQM)" : undefined);
  expect(renameSheets("=Grants!A1+'Grants'!B2+Grants[Rate]+\"Grants!\"", actual)).toBe(
    "='Grants (CQM)'!A1+'Grants (CQM)'!B2+Grants[Rate]+\"Grants!\"",
  );
});
