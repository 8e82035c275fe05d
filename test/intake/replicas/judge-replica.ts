import { judge, type Judged } from "../../../scripts/corpus/judge";
import { inspectReplica } from "./read-replica";
import type { Replica } from "./replica";

/** How far each table of a replica is read as a person reads it. */
export function judgeReplica(replica: Replica): readonly (Judged & { readonly id: string })[] {
  const inspection = inspectReplica(replica);
  return replica.tables.map((table, at) => ({
    id: replica.tables.length === 1 ? replica.id : `${replica.id} ${at + 1}`,
    ...judge(
      {
        kind: table.kind,
        sheet: replica.separator === undefined ? replica.sheet.name : undefined,
        header: table.header,
        data: table.rows.data,
        fields: table.fields,
        sums: new Map(Object.entries(table.sums)),
      },
      inspection,
    ),
  }));
}
