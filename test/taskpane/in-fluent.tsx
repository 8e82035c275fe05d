import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { wordsOf, type Language } from "../../src/locale/words";
import { LanguageContext } from "../../src/taskpane/language";

/** Renders a part of the pane as the pane does: in Fluent's theme and in a language. */
export function renderInFluent(part: ReactNode, language: Language = "en") {
  return render(
    <FluentProvider theme={webLightTheme}>
      <LanguageContext.Provider value={{ language, words: wordsOf(language), setLanguage: () => undefined }}>
        {part}
      </LanguageContext.Provider>
    </FluentProvider>,
  );
}

/** Headings in the order of the page, as "h2 Totals". */
export function headings(): string[] {
  return [...document.querySelectorAll("h1, h2, h3, h4")].map(
    (one) => `${one.tagName.toLowerCase()} ${one.textContent}`,
  );
}
