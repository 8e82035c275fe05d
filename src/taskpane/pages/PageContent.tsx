import type { Page } from "../../app/destination";
import type { Desk } from "../desk/desk";
import { lazyPage } from "./lazy-page";

const DataPage = lazyPage(() => import(/* webpackChunkName: "page-data" */ "./DataPage"), "DataPage");
const GrantsPage = lazyPage(() => import(/* webpackChunkName: "page-grants" */ "./GrantsPage"), "GrantsPage");
const RewardsPage = lazyPage(() => import(/* webpackChunkName: "page-rewards" */ "./RewardsPage"), "RewardsPage");
const CommitmentsPage = lazyPage(
  () => import(/* webpackChunkName: "page-commitments" */ "./CommitmentsPage"),
  "CommitmentsPage",
);
const EvaluationPage = lazyPage(
  () => import(/* webpackChunkName: "page-evaluation" */ "./EvaluationPage"),
  "EvaluationPage",
);
const SettingsPage = lazyPage(() => import(/* webpackChunkName: "page-settings" */ "./SettingsPage"), "SettingsPage");

/** The pages that are the same beside Excel and in a browser; each comes when it is first opened. */
export function PageContent(props: {
  readonly page: Exclude<Page, "start" | "explain">;
  readonly desk: Desk;
  readonly onPage: (page: Page) => void;
}): React.JSX.Element {
  const { page, desk, onPage } = props;
  const onData = (): void => onPage("data");
  switch (page) {
    case "data":
      return <DataPage desk={desk} />;
    case "grants":
      return <GrantsPage desk={desk} onData={onData} />;
    case "rewards":
      return <RewardsPage desk={desk} onData={onData} />;
    case "commitments":
      return <CommitmentsPage desk={desk} onData={onData} />;
    case "evaluation":
      return <EvaluationPage desk={desk} onData={onData} />;
    case "settings":
      return <SettingsPage />;
  }
}
