import type { Expr } from "../../rules/expr";
import type { Parameter } from "../../rules/parameter";
import { inputValue } from "./columns";
import type { DatedParameter } from "./dated-parameter";
import type { CompiledList } from "./list-table";
import type { InputDefinition, TariffParameter } from "./schema";
import { nameColumn, type Level, type State } from "./state";

/** Makes inputs, parameters, tables and lists known to rules. */
export function nameAll(
  state: State,
  parameters: readonly { readonly one: TariffParameter; readonly cell: Parameter }[],
  dated: readonly DatedParameter[],
): void {
  const { document, scopes, tables } = state;
  const inputsOf: Readonly<Record<Level, readonly InputDefinition[]>> = {
    row: document.inputs,
    provider: document.providerInputs,
  };
  for (const level of ["row", "provider"] as const) {
    const scope = scopes[level];
    for (const { one, cell } of parameters) {
      scope.values[one.id] = cell;
      if (one.kind === "share") scope.shares.add(one.id);
      if (one.choices !== undefined) scope.choices[one.id] = one.choices;
    }
    const day = state.days[level];
    for (const one of dated) {
      scope.values[one.id] = one.at(day);
      if (one.isShare) scope.shares.add(one.id);
    }
    nameLookups(state, level);
    const own = tables[level];
    for (const input of own === null ? [] : inputsOf[level]) {
      if (level === "provider") nameColumn(state, level, input.id, input.kind === "share");
      else {
        const column = own?.[input.id];
        // First and last day of a placement are not in the table of its stretches.
        if (column === undefined) continue;
        scope.values[input.id] = inputValue(input, column);
        if (input.kind === "share") scope.shares.add(input.id);
      }
      if (input.choices !== undefined) {
        scope.choices[input.id] = input.choices;
        if (level === "provider") scopes.row.choices[input.id] = input.choices;
      }
    }
  }
}

function nameLookups(state: State, level: Level): void {
  const { document, scopes, bands, lists, days } = state;
  const { lookups } = scopes[level];
  const nameOf = (id: string, value: string, count: number) => (count === 1 ? id : `${id}.${value}`);
  for (const one of document.tables) {
    const compiled = bands.get(one.id);
    if (compiled === undefined) continue;
    for (const value of one.values) {
      lookups[nameOf(one.id, value.id, one.values.length)] = {
        of: compiled.kinds,
        build: (of) => compiled.find(value.id, of, days[level]),
      };
    }
  }
  for (const one of document.lists) {
    for (const value of one.values) {
      lookups[nameOf(one.id, value.id, one.values.length)] = {
        of: [{ name: one.of ?? one.id, kind: "text" }],
        build: ([by]) => (lists.get(one.id) as CompiledList).find(value.id, by as Expr<"text", false>),
      };
    }
  }
}
