import type { OrganisationRole, SampleFacts, UnitKind } from "../facts";
import { say, type Text } from "../words";
import { strayRemark, words, type SampleCell } from "./cells";
import { draft, header, notes, type SheetDraft } from "./draft";

const kinds: Record<UnitKind, Text> = {
  office: ["office", "kontor"],
  committee: ["committee", "nämnd"],
  authority: ["authority", "verk"],
  area: ["area", "område"],
  "result unit": ["result unit", "resultatenhet"],
};
const roles: Record<OrganisationRole, Text> = {
  purchaser: ["purchaser", "beställare"],
  provider: ["provider", "utförare"],
  owner: ["owner", "ägare"],
};

/** Units: a blank row before each part of the organisation, a stray remark. */
export function unitsSheet({ units, municipality, options: { locale } }: SampleFacts): SheetDraft {
  const sheet = draft(
    say(["Units", "Enheter"], locale),
    [10, 32, 30, 14, 14, 24, 34],
    `${municipality}: ${say(["organisation 2026", "organisation 2026"], locale)}`,
    [
      say(
        [
          "Units with a budget of their own, and who answers for them",
          "Enheter med egen budget, och vem som svarar för dem",
        ],
        locale,
      ),
    ],
  );
  header(
    sheet,
    [
      ["Code", "Kod"],
      ["Unit", "Enhet"],
      ["Parent", "Överordnad enhet"],
      ["Kind", "Typ"],
      ["Role", "Roll"],
      ["Manager", "Chef"],
      ["Remark", "Anmärkning"],
    ],
    locale,
  );
  let part = units[0]?.code[0];
  for (const unit of units) {
    if (unit.code[0] !== part) sheet.rows.push([]);
    part = unit.code[0];
    const row: SampleCell[] = [
      words(unit.code),
      words(unit.name),
      words(unit.parent),
      words(say(kinds[unit.kind], locale)),
      words(say(roles[unit.role], locale)),
      words(unit.manager),
    ];
    if (unit.code === "2300")
      row.push(strayRemark(say(["moves to Storgatan in May?", "flyttar till Storgatan i maj?"], locale)));
    sheet.rows.push(row);
  }
  notes(
    sheet,
    [
      [
        "Purchaser and provider roles as decided by the council.",
        "Roller som beställare och utförare enligt fullmäktiges beslut.",
      ],
    ],
    locale,
  );
  return sheet;
}
