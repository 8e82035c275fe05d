import { IntlMessageFormat } from "intl-messageformat";
import { allParameters } from "../../src/app/parameters";
import { problemMessages } from "../../src/locale/sv/problems";
import { problemPhrases } from "../../src/locale/sv/problem-phrases";
import { swedish, swedishRooms } from "../../src/locale/sv/swedish";
import { wordsOf } from "../../src/locale/words";
import { mergedModel, modelOf } from "../../src/rules/model";
import { isLegalHeader, isLegalName, legalName, plainNaming } from "../../src/rules/naming";
import { problemTemplatesInUse, withoutNames } from "./problems-in-use";
import { choiceWordsInUse, modelsInUse, textsInUse } from "./texts-in-use";

const words = wordsOf("sv");
const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

describe("the Swedish texts", () => {
  const used = textsInUse();
  const known = new Map(swedishRooms.flatMap((room) => Object.entries(room)));

  it("are there for every English text in use", () => {
    expect(used.size).toBeGreaterThan(500);
    expect([...used].filter((text) => !known.has(text))).toEqual([]);
  });

  it("are all in use", () => {
    expect([...known.keys()].filter((text) => !used.has(text))).toEqual([]);
  });

  it("stand in one room each", () => {
    expect(repeated(swedishRooms.flatMap((room) => Object.keys(room)))).toEqual([]);
  });

  it("are never empty, nor padded with blanks that the English text does not have", () => {
    const edges = (text: string) => [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
    for (const [english, text] of swedish) expect([english, ...edges(text)]).toEqual([english, ...edges(english)]);
    expect([...swedish.values()].filter((text) => text.trim() === "")).toEqual([]);
  });

  it("have the same places to fill as the English ones", () => {
    const differing = [...swedish].filter(([english, text]) => String(placesOf(english)) !== String(placesOf(text)));
    expect(differing).toEqual([]);
  });
});

describe("the Swedish messages of problems", () => {
  const inUse = problemTemplatesInUse();
  const phrases = new Set(Object.keys(problemPhrases).map(withoutNames));

  it("are there for every message and fix that is written", () => {
    const known = new Set([...Object.keys(problemMessages).map(withoutNames), ...phrases]);
    expect(inUse.length).toBeGreaterThan(150);
    expect(inUse.filter((template) => !known.has(template))).toEqual([]);
  });

  it("are all in use", () => {
    expect(Object.keys(problemMessages).filter((english) => !inUse.includes(withoutNames(english)))).toEqual([]);
  });
});

describe("names in a Swedish workbook", () => {
  const parameters = modelOf({ tables: [], parameters: allParameters.map((definition) => ({ definition })) });
  const model = mergedModel([...modelsInUse(), parameters]);

  it.each(model.tables.map((table) => [table.name, table] as const))("keep the headers of %s apart", (_, table) => {
    const headers = table.columns.map((column) => words(column.header));
    expect(repeated(headers.map((header) => header.toLowerCase()))).toEqual([]);
    expect(headers.filter((header) => !isLegalHeader(header))).toEqual([]);
  });

  it("keep tables and parameters apart without numbers behind them", () => {
    const wanted = [...model.tables.map((table) => table.name), ...allParameters.map((parameter) => parameter.header)];
    expect(repeated(wanted.map((name) => legalName(words(name)).toLowerCase()))).toEqual([]);
  });

  it("are legal", () => {
    const naming = plainNaming(model, words);
    const names = [
      ...model.tables.map((table) => naming.table(table.name)),
      ...allParameters.map((parameter) => naming.parameter(parameter.id)),
    ];
    expect(names.filter((name) => !isLegalName(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});

it("keeps words that rules compare apart in Swedish", () => {
  const inSwedish = choiceWordsInUse().map((word) => words(word).toLowerCase());
  expect(repeated(inSwedish)).toEqual([]);
});

/** Names of the places to fill in a message, sorted; of a plural and its cases too. */
function placesOf(message: string): string[] {
  if (!message.includes("{")) return [];
  const found = new Set<string>();
  type Part = {
    readonly type: number;
    readonly value?: unknown;
    readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  };
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      // Type 0 is text between the places, type 7 the # of a plural.
      if (part.type !== 0 && part.type !== 7) found.add(String(part.value));
      for (const option of Object.values(part.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst() as readonly Part[]);
  return [...found].sort();
}
