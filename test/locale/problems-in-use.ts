import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Rooms whose problems a user can meet. Those of the formula room and of illegal plans are faults of the program. */
const rooms = [
  "app",
  "commitments",
  "evaluation/efficiency",
  "evaluation/share-funnels.ts",
  "grants",
  "indicators",
  "intake",
  "organisation",
  "rewards",
  "rules/check-problems.ts",
  "rules/inspect",
  "rules/written",
  "workbook/excel",
  "workbook/file",
  "workbook/join",
];
/** Functions that make a problem of a message and a fix. */
const makers = new Set(["problem", "reject", "fileFault", "stop", "assumed", "assumeAtHeader", "unreadable"]);

/** Every message and fix of problems, English, with {} for what is filled in. */
export function problemTemplatesInUse(): readonly string[] {
  const root = join(__dirname, "../../src");
  const files = rooms.flatMap((room) =>
    room.endsWith(".ts")
      ? [join(root, room)]
      : (readdirSync(join(root, room), { recursive: true }) as string[])
          .filter((file) => /\.tsx?$/.test(file))
          .map((file) => join(root, room, file)),
  );
  const found = files.flatMap((file) =>
    templatesIn(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)),
  );
  return [...new Set(found)].filter((text) => /\p{L}{2}.* /u.test(text.replace(/\{\}/g, "")));
}

/** A text with {} for every place to fill in, however it is named. */
export function withoutNames(template: string): string {
  return template.replace(/\{\w+\}/g, "{}");
}

function templatesIn(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^(?:message|fix)$/.test(node.name.getText(file)))
      found.push(...templates(node.initializer));
    if (ts.isVariableDeclaration(node) && /^(?:message|fix|rest)$/.test(node.name.getText(file)) && node.initializer)
      found.push(...templates(node.initializer));
    if (ts.isCallExpression(node) && makers.has(node.expression.getText(file).replace(/^.*\./, ""))) {
      found.push(...node.arguments.slice(1).flatMap((argument) => templates(argument)));
    }
    // The reasons why a written rule cannot be read.
    if (ts.isNewExpression(node) && node.expression.getText(file) === "WrittenFault")
      found.push(...(node.arguments ?? []).slice(1).flatMap((argument) => templates(argument)));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map(withoutNames);
}

function templates(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map((span) => `{}${span.literal.text}`).join("")];
  if (ts.isConditionalExpression(node)) return [...templates(node.whenTrue), ...templates(node.whenFalse)];
  return [];
}
