import { problemText } from "../../src/locale/problems";
import { wordsOf } from "../../src/locale/words";

const swedish = wordsOf("sv");
const inSwedish = (message: string) => problemText({ message }, swedish).message;

describe("problems in Swedish", () => {
  it("are said with the same figures and names", () => {
    expect(inSwedish("41 hours a week: a placement has more than 0.")).toBe(
      "41 timmar i veckan: en placering har mer än 0.",
    );
    expect(
      inSwedish(
        '"Solrosn" was read in the column unit (3 rows); expected a name or code listed among the units, such as "Solrosen".',
      ),
    ).toBe(
      '"Solrosn" lästes i kolumnen enhet (3 rader); väntade ett namn eller en kod ur listan över enheter, som "Solrosen".',
    );
    expect(inSwedish("Child 17 has 40 hours a week, which belongs to no band of the tariff.")).toBe(
      "Barnet 17 har 40 timmar i veckan, vilket inte hör till något intervall i ersättningstabellen.",
    );
  });

  it("translate columns, expectations and lists of words, not what a user wrote", () => {
    expect(inSwedish('"lots" was read in the column employedFrom; expected a date such as 2026-03-01.')).toBe(
      '"lots" lästes i kolumnen anställd från; väntade ett datum som 2026-03-01.',
    );
    expect(inSwedish("The unit Quality is not in the list of units.")).toBe(
      "Enheten Quality finns inte i listan över enheter.",
    );
    expect(inSwedish('Months employed: read "x", expected a number from 0 to 12.')).toBe(
      'Månader anställd: läste "x", väntade ett tal från 0 till 12.',
    );
    expect(inSwedish("Least payment: read nothing, expected an amount.")).toBe(
      "Minsta utbetalning: läste inget, väntade ett belopp.",
    );
    expect(problemText({ message: "", fix: "Write one of: higher, lower, yes/no." }, swedish).fix).toBe(
      "Skriv något av: högre, lägre, ja/nej.",
    );
  });

  it("count the same problem in further rows", () => {
    expect(inSwedish("The same holds for 7 more rows of Grants: Born …, after the placement begins.")).toBe(
      "Detsamma gäller 7 rader till i Bidrag: Född …, efter att placeringen börjar.",
    );
  });

  it("stay English where a sentence is not known, and in English altogether", () => {
    expect(inSwedish("Something that nobody has translated.")).toBe("Something that nobody has translated.");
    const known = { message: "The unit North is not in the list of units.", fix: "Fill it in." };
    expect(problemText(known, wordsOf("en"))).toEqual(known);
    expect(problemText(known, swedish)).toEqual({
      message: "Enheten North finns inte i listan över enheter.",
      fix: "Fyll i.",
    });
  });
});
