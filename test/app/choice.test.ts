import { choiceOf } from "../../src/app/choice";
import { wordsOf } from "../../src/locale/words";

const rules = ["drop and reweight", "last value", "zero"] as const;

it("reads a choice in the language of the workbook and in English, letter case aside", () => {
  const swedish = wordsOf("sv");
  expect(choiceOf(rules, " Noll ", swedish)).toBe("zero");
  expect(choiceOf(rules, "utelämna och vikta om", swedish)).toBe("drop and reweight");
  expect(choiceOf(rules, "Last value", swedish)).toBe("last value");
  expect(choiceOf(rules, "noll", wordsOf("en"))).toBeUndefined();
});
