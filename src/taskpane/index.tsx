import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { Pane } from "./Pane";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function useDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      dark.addEventListener("change", changed);
      return () => dark.removeEventListener("change", changed);
    },
    () => dark.matches,
  );
}

function Root(): React.JSX.Element {
  return (
    <FluentProvider theme={useDark() ? webDarkTheme : webLightTheme}>
      <Pane initialLanguage={navigator.language.toLowerCase().startsWith("sv") ? "sv" : "en"} />
    </FluentProvider>
  );
}

const place = document.getElementById("pane");
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
}
