import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { OutlookAsked } from "../../app/outlook/outlook-asked";
import type { OutlookView } from "../../app/views/outlook-view";
import { figuresOf } from "../../locale/speech";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { Figures } from "./Figures";
import { FigureTable } from "./FigureTable";
import { useKept } from "./kept";
import { usePageStyles } from "./page-styles";
import { shareTyped } from "./share-typed";
import { useAsked } from "./use-asked";
import { ViewState } from "./ViewState";

/** What one scenario assumes, as it is typed: changes in per cent. */
interface Typed {
  readonly title: string;
  readonly rates: string;
  readonly volumes: string;
  readonly prices: string;
  readonly productivity: string;
}

const nothing: Typed = { title: "", rates: "", volumes: "", prices: "", productivity: "" };
const changed = ["rates", "volumes", "prices", "productivity"] as const;
/** So many stand side by side in a pane. */
const mostScenarios = 4;
const yearsAhead = [1, 2, 3, 4, 5] as const;

/** What coming years cost, and other rates, volumes and prices side by side with what stands. */
export function Outlook({ desk }: { readonly desk: Desk }): React.JSX.Element {
  const styles = usePageStyles();
  const { words, language } = useSpeech();
  const [years, setYears] = useKept("outlook years", 2);
  const [added, setAdded] = useKept<readonly Typed[]>("outlook scenarios", []);
  const [typed, setTyped] = useKept<Typed>("outlook typed", nothing);
  const asked: OutlookAsked = { years, ...(added.length === 0 ? {} : { scenarios: added.map(scenarioOf) }) };
  const { told, ask, pending, failure } = useAsked<OutlookView>(
    `outlook ${desk.readings} ${JSON.stringify([asked, desk.settings, language])}`,
    () => desk.view("outlook", asked),
  );
  const wrong = changed.filter((id) => typed[id].trim() !== "" && shareTyped(typed[id]) === null);
  const empty = changed.every((id) => typed[id].trim() === "");
  const labels = {
    rates: words("Amounts of the tariff"),
    volumes: words("Number of children"),
    prices: words("Prices and wages"),
    productivity: words("Productivity"),
  };
  const add = (): void => {
    const title =
      typed.title.trim() === "" ? words("Scenario {number}", { number: added.length + 1 }) : typed.title.trim();
    setAdded([...added.filter((one) => one.title !== title), { ...typed, title }]);
    setTyped(nothing);
  };
  return (
    <div className={styles.section}>
      <p className={styles.quiet}>
        {words("What the children of the list cost in coming years: they grow older and leave, new ones start.")}
      </p>
      <Field label={words("Years to look forward")}>
        <Select className={styles.narrow} value={String(years)} onChange={(_, { value }) => setYears(Number(value))}>
          {yearsAhead.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <details>
        <summary>{words("Add a scenario beside it")}</summary>
        <div className={styles.section}>
          <Field label={words("Name of the scenario")}>
            <Input
              className={styles.narrow}
              value={typed.title}
              maxLength={60}
              onChange={(_, { value }) => setTyped({ ...typed, title: value })}
            />
          </Field>
          {changed.map((id) => (
            <Field
              key={id}
              label={words("{what}, change in %", { what: labels[id] })}
              {...(wrong.includes(id)
                ? { validationMessage: words("Write a number of per cent, such as 2.5 or -3.") }
                : {})}
            >
              <Input
                className={styles.narrow}
                value={typed[id]}
                inputMode="decimal"
                onChange={(_, { value }) => setTyped({ ...typed, [id]: value })}
              />
            </Field>
          ))}
          <div>
            <Button disabledFocusable={empty || wrong.length > 0 || added.length >= mostScenarios} onClick={add}>
              {words("Add the scenario")}
            </Button>
          </div>
        </div>
      </details>
      {added.length > 0 && (
        <ul className={styles.list}>
          {added.map((one) => (
            <li key={one.title} className={styles.item}>
              <span className={styles.grow}>
                {one.title}:{" "}
                {changed
                  .flatMap((id) =>
                    one[id].trim() === "" ? [] : [`${labels[id]} ${one[id].trim().replace(/\s*%$/, "")} %`],
                  )
                  .join("; ")}
              </span>
              <Button size="small" onClick={() => setAdded(added.filter(({ title }) => title !== one.title))}>
                {words("Remove {name}", { name: one.title })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button onClick={ask} disabled={pending}>
          {words("Compute the coming years")}
        </Button>
      </div>
      <ViewState pending={pending} failure={failure} onAgain={ask} />
      {told !== null && <Told told={told} />}
      {told !== null && told.years.length > 0 && (
        <div>
          <Button onClick={() => desk.preview("grants", {}, { outlook: asked })}>
            {words("Preview writing them")}
          </Button>
        </div>
      )}
      {told !== null && (
        <ProblemList
          problems={told.problems.filter(({ severity, code }) => severity === "error" || code === "no-starts-assumed")}
          onLook={desk.show}
        />
      )}
    </div>
  );
}

/** A scenario with its factors: 3 per cent more is 1.03. */
function scenarioOf({ title, rates, volumes, prices, productivity }: Typed) {
  const factor = (text: string): number => 1 + (shareTyped(text) ?? 0);
  return {
    title,
    rates: factor(rates),
    volumes: factor(volumes),
    priceIndex: factor(prices),
    productivity: shareTyped(productivity) ?? 0,
  };
}

function Told({ told }: { readonly told: OutlookView }): React.JSX.Element {
  const { words, language } = useSpeech();
  const { number, share } = figuresOf(language);
  const { years, scenarios, unit } = told;
  const signed = (amount: number): string => `${amount > 0 ? "+" : ""}${number(amount)}`;
  return (
    <>
      <Figures
        rows={years.map(({ year, children, cost, change, left }) => ({
          label: String(year),
          more: [
            words("{children} children over the year", { children: number(children) }),
            ...(change === null
              ? []
              : [words("{change} {unit} against the year before", { change: signed(change), unit })]),
            ...(left === null
              ? []
              : [
                  left < 0
                    ? words("{amount} {unit} above this year's appropriation", { amount: number(-left), unit })
                    : words("{amount} {unit} below this year's appropriation", { amount: number(left), unit }),
                ]),
          ].join("; "),
          figure: `${number(cost)} ${unit}`,
        }))}
      />
      {scenarios.length > 0 && (
        <FigureTable
          caption={words("Scenarios side by side, {unit}", { unit })}
          head={[words("Scenario"), ...scenarios.map(({ title, base }) => (base ? words("As it is") : title))]}
          rows={[
            [words("Year"), ...scenarios.map(({ year }) => String(year))],
            [words("Cost"), ...scenarios.map(({ cost }) => number(cost))],
            [words("Difference"), ...scenarios.map(({ base, difference }) => (base ? "" : signed(difference)))],
            [
              words("In per cent"),
              ...scenarios.map((one) =>
                one.base || one.share === null ? "" : `${one.share > 0 ? "+" : ""}${share(one.share)}`,
              ),
            ],
            ...(scenarios.every(({ left }) => left === null)
              ? []
              : [
                  [
                    words("Left of the appropriation"),
                    ...scenarios.map(({ left }) => (left === null ? "" : number(left))),
                  ],
                ]),
          ]}
        />
      )}
    </>
  );
}
