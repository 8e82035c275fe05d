import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { allParameters, parameterGroups } from "../../src/app/parameters";
import { askedKinds } from "../../src/app/questions";
import { costsModel } from "../../src/app/outlook/costs-part";
import { outlookModel, printedOutlook } from "../../src/app/outlook/outlook-model";
import { framesModel } from "../../src/budget/frames";
import { actionPlanModel } from "../../src/commitments/action-plan/plan-facts";
import { actionPlanSections } from "../../src/commitments/action-plan/steps";
import { commitmentSteps, cycleParties, cycleSteps, dueStates } from "../../src/commitments/cycle";
import { customerGuaranteeForm } from "../../src/commitments/customer-guarantee-form";
import type { PublishedGuarantee } from "../../src/commitments/published-guarantee";
import { employeeForm } from "../../src/commitments/employee-form";
import type { UnitFacts } from "../../src/commitments/facts";
import type { CommitmentForm } from "../../src/commitments/form";
import { guaranteeForm } from "../../src/commitments/guarantee-form";
import { managerForm } from "../../src/commitments/manager-form";
import { registerModel } from "../../src/commitments/register";
import { teamForm } from "../../src/commitments/team-form";
import { efficiencyModel } from "../../src/evaluation/efficiency/efficiency-tables";
import { customerModel } from "../../src/evaluation/customer-words";
import { introductionLists } from "../../src/commitments/prerequisites/introduction";
import { prerequisiteStates } from "../../src/commitments/prerequisites/prerequisites";
import { netFaults } from "../../src/commitments/net/findings";
import { shareFunnelsModel } from "../../src/evaluation/share-funnels";
import { trendsModel } from "../../src/evaluation/trends";
import { rewardClassesModel } from "../../src/rewards/reward-classes";
import { evaluationModel } from "../../src/evaluation/model";
import {
  ageColumns,
  datedColumns,
  dimensionColumns,
  factFields,
  figureColumns,
  inputColumns,
  listColumns,
  parameterColumns,
  tableColumns,
  versionColumns,
} from "../../src/grants/document/cells/section-columns";
import { sectionHeadings } from "../../src/grants/document/cells/sections";
import { stepColumns } from "../../src/grants/document/cells/step-columns";
import { entryColumns, factColumns } from "../../src/grants/document/cells/write-sections";
import { tariffGallery } from "../../src/app/gallery/tariffs";
import { gallery, presetScheme } from "../../src/rewards/presets/gallery";
import { ledgerModel } from "../../src/grants/ledger/model";
import { checkedDocument } from "../../src/grants/document/read-document";
import { withSettings } from "../../src/grants/document/settings";
import { compileOverTime } from "../../src/grants/document/time/compile-over-time";
import { documentComing } from "../../src/grants/outlook/document-rows";
import { appropriation } from "../../src/grants/parameters";
import { ofWorkbook } from "../../src/app/main-tariff";
import { basisHeaders, decidingHeader, documentPaid } from "../../src/grants/document/paid";
import { printedPaid } from "../../src/grants/printed-paid";
import { grantsModel } from "../../src/grants/model";
import { fitModel } from "../../src/grants/fit/fit-model";
import { schemeSheetTexts } from "../../src/rewards/scheme/cells/sections";
import { backtestModel } from "../../src/rewards/comparison/backtest";
import { payChangesModel } from "../../src/rewards/comparison/pay-changes";
import { whatIfModel } from "../../src/rewards/comparison/what-if";
import { decidedRewardsModel } from "../../src/rewards/decision/model";
import { rewardsModel } from "../../src/rewards/model";
import { roles } from "../../src/intake/roles";
import type { Node } from "../../src/rules/expr";
import { modelOf, type Model } from "../../src/rules/model";
import { explanationTexts } from "../../src/rules/explain/words";
import { lineWords } from "../../src/rules/explain/in-line";
import { operandsOf } from "../../src/rules/walk";
import { wholeTariffModel } from "../grants/document/time/whole-tariff";
import { own, wholeSchemeModels } from "../rewards/scheme/whole-scheme";

/** Every model that a job can write. */
export function modelsInUse(say: (english: string) => string = (english) => english): readonly Model[] {
  return [
    outlookModel(costsModel(grantsModel(), printedPaid), true, printedOutlook),
    ledgerModel(),
    rewardsModel(),
    decidedRewardsModel(),
    payChangesModel("kr"),
    backtestModel([], { currency: "kr", hasReserve: true, hasDecided: true }),
    whatIfModel("kr"),
    fitModel("kr"),
    framesModel(),
    registerModel(),
    actionPlanModel(),
    evaluationModel({ say, commitments: true }),
    customerModel(say),
    efficiencyModel(say, "input", true),
    shareFunnelsModel(),
    trendsModel([], say),
    rewardClassesModel(),
  ];
}

const person = { id: "P1", role: "nurse", fte: 1, team: "North" };
const result = {
  id: "U1/Index",
  goal: "Goal of theirs",
  indicator: "Index",
  kind: "quality",
  measureUnit: "points",
  direction: "higher",
  baseline: 1,
  threshold: 1,
  target: 2,
  stretch: 3,
  weight: 1,
  method: null,
  source: null,
  owner: null,
  frequency: null,
  costOfMeasuring: null,
};

/** Units of few and of many facts: with a budget and without, under another unit and under the committee. */
const units: readonly UnitFacts[] = [
  {
    code: "U1",
    name: "Unit of theirs",
    parent: "U0",
    parentName: "Unit above",
    manager: "Person of theirs",
    superior: "Another of theirs",
    role: null,
    year: 2026,
    frame: { budget: 1, priorOutturn: 1 },
    results: [result],
    members: [person],
  },
  {
    code: "U2",
    name: "Unit of theirs",
    parent: null,
    parentName: null,
    manager: null,
    superior: null,
    role: null,
    year: 2026,
    frame: null,
    results: [],
    members: [],
  },
];

const guaranteeInUse: PublishedGuarantee = {
  form: "D-U1",
  unit: "Unit of theirs",
  year: "2026",
  agreedOn: null,
  version: 1,
  toWhom: null,
  answerable: null,
  promises: [],
  contact: null,
  answerWithin: null,
  appeal: null,
  from: null,
  until: null,
  reconsiderBy: null,
  publishedOn: null,
};

/** Every form that a job can write. */
export function formsInUse(): readonly CommitmentForm[] {
  return units.flatMap((unit) => [
    managerForm(unit),
    teamForm(unit, "North"),
    employeeForm(unit, person),
    guaranteeForm(unit),
    customerGuaranteeForm(unit, "K1", guaranteeInUse),
  ]);
}

/** Words that rules compare: choices of columns and parameters, and constants of expressions. */
export function choiceWordsInUse(): readonly string[] {
  const columns = modelsInUse().flatMap((model) =>
    model.tables.flatMap((table) => table.columns.map((column) => ({ table: table.name, column }))),
  );
  return [
    ...new Set([
      ...columns.flatMap(({ table, column }) => [
        ...(column.choices ?? []),
        ...(column.expression === undefined || sentences.includes(table) ? [] : literalsOf(column.expression)),
      ]),
      ...allParameters.flatMap((parameter) => parameter.choices ?? []),
    ]),
  ];
}

/** The tables whose constants are pieces of translated sentences. */
const sentences: readonly string[] = ["EvaluationWords", "CustomerWords", "EfficiencyScores"];

type Text = string | null | undefined;

function textsOfModel(model: Model): Text[] {
  return model.tables.flatMap((table) => [
    table.name,
    ...table.columns.flatMap((column) => [
      column.header,
      column.unit,
      column.origin,
      ...(column.choices ?? []),
      ...(column.expression === undefined || sentences.includes(table.name) ? [] : literalsOf(column.expression)),
    ]),
  ]);
}

function literalsOf(node: Node): string[] {
  if (node.op === "literal") return typeof node.value === "string" ? [node.value] : [];
  return operandsOf(node).flatMap(literalsOf);
}

/** Headings and headers of the sheets on which a tariff is edited. */
function textsOfTariffSheets(): Text[] {
  const columns = [
    inputColumns,
    ageColumns,
    parameterColumns,
    datedColumns,
    tableColumns,
    dimensionColumns,
    figureColumns,
  ];
  const more = [listColumns, entryColumns({ values: [] }), versionColumns, stepColumns, factColumns, factFields];
  return [...sectionHeadings, ...[...columns, ...more].flatMap((all) => all.map(({ header }) => header))];
}

/** What is ours in a tariff that is paid over time: everything but the document's own words, and texts made of two. */
function textsOfTariff(): Text[] {
  const model = wholeTariffModel(own);
  const ours = new Set(["paymentYear", "monthMethod", "countDay", "monthStep"]);
  return [
    ...[...Object.values(basisHeaders), decidingHeader],
    ...["child", "pupil"].flatMap((recipient) => textsOfModel(documentOutlookModel(recipient))),
    ...textsOfModel(model),
    ...model.parameters.filter(({ id }) => ours.has(id)).flatMap((one) => [one.header, one.note, one.source]),
  ].filter((text) => typeof text === "string" && !text.includes(own) && !/^\p{L}+: /u.test(text));
}

/** Costs, forecast and scenarios over a tariff document, whose recipients are called so. */
function documentOutlookModel(recipient: string): Model {
  const document: unknown = JSON.parse(
    readFileSync(join(__dirname, "../../assets/tariffs/svensson-1996.json"), "utf8"),
  );
  const read = checkedDocument(document);
  if ("problems" in read) throw new Error("The paper's tariff cannot be read.");
  const { document: set } = withSettings(read.document, { boundaryRule: "upper figure ends the band" });
  const compiled = compileOverTime({ ...set, recipient }, ofWorkbook);
  const paid = "model" in compiled ? documentPaid(compiled) : undefined;
  if (!("model" in compiled) || compiled.time === undefined || paid === undefined)
    throw new Error("It does not compile.");
  const own = new Set(compiled.model.tables.map(({ name }) => name));
  const base = modelOf({
    tables: compiled.model.tables.map((definition) => ({ definition })),
    parameters: [...compiled.model.parameters, appropriation.definition].map((definition) => ({ definition })),
  });
  const over = { paid, ...documentComing(compiled, compiled.time, paid), withHours: true };
  const whole = outlookModel(costsModel(base, paid), true, over);
  return { ...whole, tables: whole.tables.filter(({ name }) => !own.has(name)) };
}

/** What is ours in a scheme that a person writes: everything but the document's own words and the periods. */
function textsOfSchemes(): Text[] {
  const texts = wholeSchemeModels().flatMap((model) => [
    ...textsOfModel(model),
    ...model.parameters.flatMap((one) => [one.header, one.unit, one.note, one.source]),
  ]);
  return texts.filter((text) => typeof text === "string" && !text.includes(own) && !/ 20\d\d$/.test(text));
}

function textsOfParameters(): Text[] {
  return [
    ...parameterGroups.map((group) => group.header),
    ...allParameters.flatMap((one) => [one.header, one.unit, one.note, one.source, ...(one.choices ?? [])]),
  ];
}

function textsOfForm(form: Pick<CommitmentForm, "title" | "subtitle" | "sections">): Text[] {
  return [
    form.title,
    form.subtitle,
    ...form.sections.flatMap((section) => [
      section.title,
      section.intro,
      ...section.fields.flatMap((field) => [
        field.label,
        field.help,
        ...(field.choices ?? []),
        field.ours === true && typeof field.value === "string" ? field.value : null,
      ]),
      ...((section.lines?.columns
        .flatMap((column) => [
          column.label,
          column.help,
          ...(column.choices ?? []),
          ...(column.ours === true ? (section.lines?.rows ?? []).map((row) => row.values[column.id]) : []),
        ])
        .filter((text) => typeof text !== "number") as Text[] | undefined) ?? []),
    ]),
  ];
}

/** Rooms in which texts for a reader are written. */
const rooms = ["sheets", "app", "taskpane", "cli", "evaluation", "commitments"] as const;
/** Functions that give a text in the language of the reader. */
const translators = new Set(["words", "say"]);
/** Properties and constants whose texts are translated where they are shown. */
const shownLater = new Set(["label", "step", "month", "head", "next", "text", "names", "headers", "about"]);
/** Files where the same names mean something else: styles. */
const stylesFile = /styles\.ts$/;

function textsOfSource(): string[] {
  const root = join(__dirname, "../../src");
  const files = rooms.flatMap((room) =>
    (readdirSync(join(root, room), { recursive: true }) as string[])
      .filter((file) => /\.tsx?$/.test(file) && !stylesFile.test(file))
      .map((file) => join(root, room, file)),
  );
  return files.flatMap((file) =>
    textsIn(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)),
  );
}

function textsIn(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && translators.has(calledName(node)) && node.arguments[0])
      found.push(...literals(node.arguments[0]));
    if (ts.isCallExpression(node) && calledName(node) === "makeStyles") return;
    const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) ? node : undefined;
    if (named?.initializer !== undefined && shownLater.has(named.name.getText(file)))
      found.push(...literals(named.initializer));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function calledName({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** Texts that an expression can be: a literal, either side of a choice, the entries of a list or record. */
function literals(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literals);
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? literals(one.initializer) : []));
  }
  return [];
}

/** Every English text of ours that a reader can meet in a workbook or the pane, problems apart. */
export function textsInUse(): ReadonlySet<string> {
  const texts = [
    ...modelsInUse().flatMap(textsOfModel),
    ...textsOfSchemes(),
    ...textsOfTariff(),
    ...textsOfTariffSheets(),
    ...schemeSheetTexts,
    ...textsOfParameters(),
    ...Object.keys(roles),
    ...explanationTexts,
    ...["1 March", "28 February", "zero", "too large to share exactly"],
    ...Object.values(lineWords),
    ...formsInUse().flatMap(textsOfForm),
    ...textsOfForm({ title: "", subtitle: "", sections: actionPlanSections() }),
    ...introductionLists([]).flatMap(({ head, about, columns }) => [
      head,
      about,
      ...columns.flatMap(({ label, choices }) => [label, ...(choices ?? [])]),
    ]),
    ...netFaults,
    ...dueStates,
    ...cycleParties,
    ...[
      ...cycleSteps(2026),
      ...commitmentSteps([
        {
          id: "C-1",
          kind: "C",
          unit: "Unit",
          reconsiderBy: "2026-06-30",
          planTalk: "2026-01-15",
          midTalk: "2026-06-15",
          closingTalk: "2026-12-15",
          milestones: [{ id: "step3", what: "Milestone of theirs", by: "2026-03-01" }],
        },
      ]),
    ].map(({ what }) => what.text),
    ...prerequisiteStates,
    ...textsOfSource(),
    ...gallery.flatMap(({ id, title }) => [title, presetScheme(id).note ?? title]),
    ...tariffGallery.flatMap(({ title, about }) => [title, about]),
    ...Object.values(askedKinds).flatMap(({ header, labels }) => [header, ...Object.values(labels)]),
  ];
  return new Set(
    texts.filter((text): text is string => typeof text === "string" && /\p{L}/u.test(text.replace(/\{\w+\}/g, ""))),
  );
}
