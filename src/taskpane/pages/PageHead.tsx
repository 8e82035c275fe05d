import { Body1, Subtitle1 } from "@fluentui/react-components";
import type { Page } from "../../app/destination";
import { useSpeech } from "../language";
import { usePageStyles } from "./page-styles";
import { pageNames, pageTexts } from "./pages";

/** What a page is called and what it is for, in a sentence. */
export function PageHead({ page }: { readonly page: Page }): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const about = pageTexts[page];
  return (
    <div>
      <Subtitle1 as="h2" className={styles.heading} id="page-heading">
        {words(pageNames[page])}
      </Subtitle1>
      {about !== undefined && (
        <Body1 as="p" block className={styles.quiet}>
          {words(about)}
        </Body1>
      )}
    </div>
  );
}
