import { IntlMessageFormat } from "intl-messageformat";

/** Languages of the workbook and the pane. English texts are the keys of every other language. */
export type Language = "en" | "sv";

/** What stands in the braces of a message. */
export type MessageValues = Readonly<Record<string, string | number | boolean>>;

/** Gives a text of ours in one language; `{name}` and ICU plurals are filled from the values. */
export type Words = (english: string, values?: MessageValues) => string;

const localeOf: Readonly<Record<Language, string>> = { en: "en-GB", sv: "sv-SE" };

/**
 * The words of a language from its texts by the English ones. Apart from `wordsOf`, so that a page that opens in English
 * does not fetch another language's texts.
 */
export function wordsFrom(language: Language, texts: ReadonlyMap<string, string>): Words {
  const formats = new Map<string, IntlMessageFormat>();
  return (english, values) => {
    const message = texts.get(english) ?? english;
    if (values === undefined) return message;
    let format = formats.get(message);
    if (!format) {
      format = new IntlMessageFormat(message, localeOf[language], undefined, { ignoreTag: true });
      formats.set(message, format);
    }
    return String(format.format(values as Record<string, string | number | boolean>));
  };
}

/** Writes figures as the language does, for texts (cells keep numbers and formats). */
export function figuresOf(language: Language) {
  const locale = localeOf[language];
  const cache = new Map<number, Intl.NumberFormat>();
  const decimal = (decimals: number): Intl.NumberFormat => {
    let format = cache.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
      cache.set(decimals, format);
    }
    return format;
  };
  return {
    number: (value: number, decimals = 0) => decimal(decimals).format(value),
    share: (value: number, decimals = 1) =>
      new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: decimals }).format(value),
    date: (serial: number) =>
      new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10),
  };
}
