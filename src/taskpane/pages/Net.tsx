import {
  Badge,
  Caption1,
  Link,
  Subtitle2,
  Tree,
  TreeItem,
  TreeItemLayout,
  makeStyles,
} from "@fluentui/react-components";
import type { NetBranch, NetView } from "../../app/views/net-view";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { Figures } from "./Figures";
import { usePageStyles } from "./page-styles";

const useStyles = makeStyles({
  layout: { minHeight: "28px", paddingTop: "3px", paddingBottom: "3px", alignItems: "start" },
  // A state is read whole: the text beside it wraps instead.
  state: { flexShrink: "0", whiteSpace: "nowrap" },
  branch: { display: "flex", flexDirection: "column", minWidth: "0", overflowWrap: "anywhere" },
});

/** The commitments from the committee down to the employee, what is not carried further, and the ten prerequisites. */
export function Net({ desk, net }: { readonly desk: Desk; readonly net: NetView }): React.JSX.Element {
  const page = usePageStyles();
  const styles = useStyles();
  const { words } = useSpeech();
  const of = (some: number, all: number): string => words("{some} of {all}", { some, all });
  return (
    <>
      <Figures
        rows={[
          { label: words("Goals that somebody below carries further"), figure: of(net.goalsCovered, net.goals) },
          { label: words("People with a commitment"), figure: of(net.peopleCommitted, net.people) },
        ]}
      />
      <Tree aria-label={words("The net of commitments")} size="small" defaultOpenItems={net.top.map(({ id }) => id)}>
        {net.top.map((branch) => (
          <Branch key={branch.id} branch={branch} />
        ))}
      </Tree>
      <Subtitle2 as="h4" className={page.heading}>
        {words("The ten prerequisites")}
      </Subtitle2>
      <ol className={page.list}>
        {net.prerequisites.map(({ number, head, state, reason, place }) => (
          <li key={number} className={page.item}>
            <span className={page.grow}>
              {`${number}. ${words(head)}`}
              <Caption1 block>{words(reason.text, reason.values)}</Caption1>
              {place?.at === "cell" && (
                <Link as="button" onClick={() => desk.show({ sheet: place.sheet, address: place.address })}>
                  {`${place.sheet}!${place.address}`}
                </Link>
              )}
            </span>
            <Badge appearance="tint" color="informative" className={styles.state}>
              {words(state)}
            </Badge>
          </li>
        ))}
      </ol>
      <ProblemList problems={net.findings} title={words("Findings")} onLook={desk.show} />
    </>
  );
}

function Branch({ branch }: { readonly branch: NetBranch }): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { id, who, unit, goals, people, committed, children } = branch;
  const covered = goals.filter((goal) => goal.covered > 0).length;
  return (
    <TreeItem itemType={children.length > 0 ? "branch" : "leaf"} value={id}>
      <TreeItemLayout className={styles.layout}>
        <span className={styles.branch}>
          <span>{who === unit ? `${id}, ${unit}` : `${id}, ${unit}, ${who}`}</span>
          <Caption1>
            {[
              ...(children.length > 0 && goals.length > 0
                ? [words("{covered} of {goals} goals carried further", { covered, goals: goals.length })]
                : []),
              ...(people > 0 ? [words("{committed} of {people} people with a commitment", { committed, people })] : []),
            ].join("; ")}
          </Caption1>
        </span>
      </TreeItemLayout>
      {children.length > 0 && (
        <Tree>
          {children.map((one) => (
            <Branch key={one.id} branch={one} />
          ))}
        </Tree>
      )}
    </TreeItem>
  );
}
