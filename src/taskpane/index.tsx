import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { StrictMode, Suspense, lazy, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../locale/speech";
import { browserDrafts } from "./draft/drafts";
import { Pane } from "./Pane";
import { fetchWords } from "./pane-words";
import { isDark } from "./theme";

// What speaks to Excel comes only where Excel is.
const ExcelPane = lazy(async () => {
  const [{ ExcelPane: Beside }, { openExcelWorkbook }] = await Promise.all([
    import(/* webpackChunkName: "excel-pane" */ "./excel/ExcelPane"),
    import(/* webpackChunkName: "excel-pane" */ "../workbook/excel/open-workbook"),
  ]);
  const workbook = openExcelWorkbook();
  return {
    default: ({ initialLanguage }: { readonly initialLanguage: Language }) => (
      <Beside workbook={workbook} initialLanguage={initialLanguage} drafts={drafts} />
    ),
  };
});

const drafts = browserDrafts();
const system = window.matchMedia("(prefers-color-scheme: dark)");
/** Whether the page loads office.js at all; the page for the browser does not. */
const hasOffice = typeof Office !== "undefined";

/** Somebody turns to the pane: of the window, of the document, of either. */
const comesBack = ["focus", "visibilitychange", "pointerover"] as const;

function useDark(inExcel: boolean): boolean {
  return useSyncExternalStore(
    (changed) => {
      // Office.js tells Excel add-ins nothing when the theme changes, but gives the new one when it is asked again (on
      // Windows; elsewhere at the next opening): whoever has changed it comes back to the pane.
      const looks = inExcel ? [window, document] : [];
      system.addEventListener("change", changed);
      for (const place of looks) for (const event of comesBack) place.addEventListener(event, changed);
      return () => {
        system.removeEventListener("change", changed);
        for (const place of looks) for (const event of comesBack) place.removeEventListener(event, changed);
      };
    },
    () => isDark(inExcel ? Office.context.officeTheme : null, system.matches),
  );
}

function Root({ inExcel, language }: { readonly inExcel: boolean; readonly language: Language }): React.JSX.Element {
  return (
    <FluentProvider theme={useDark(inExcel) ? webDarkTheme : webLightTheme}>
      {inExcel ? (
        <Suspense>
          <ExcelPane initialLanguage={language} />
        </Suspense>
      ) : (
        <Pane initialLanguage={language} drafts={drafts} />
      )}
    </FluentProvider>
  );
}

function show(inExcel: boolean): void {
  const place = document.getElementById("pane");
  if (place === null) return;
  document.documentElement.dataset["came"] = "pane";
  const spoken = inExcel ? Office.context.displayLanguage : navigator.language;
  const language = spoken.toLowerCase().startsWith("sv") ? "sv" : "en";
  const render = (): void =>
    createRoot(place).render(
      <StrictMode>
        <Root inExcel={inExcel} language={language} />
      </StrictMode>,
    );
  // Texts that do not come leave a pane in English, not an empty one.
  fetchWords(language).then(render, render);
}

// What the watchdog waits for, in steps.
document.documentElement.dataset["came"] = "program";
if (hasOffice) void Office.onReady(({ host }) => show(host === Office.HostType.Excel));
else if (document.querySelector('script[src*="office.js"]') === null) show(false);
