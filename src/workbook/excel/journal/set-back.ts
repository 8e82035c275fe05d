import type { Area } from "../../cell";
import type { Action } from "../actions";
import type {
  ChartBefore,
  ColumnBefore,
  ConditionalBefore,
  Link,
  Look,
  NameBefore,
  PageBefore,
  ValidationBefore,
} from "./before";

/**
 * One step of setting a workbook back: an action as for writing, or one that only setting back needs, where what stood
 * is known as Excel told it and not as a plan says it.
 */
export type Step = Action | SetBack;

export type SetBack =
  /** A sheet that the write added, shown first where it is very hidden; nothing where it is gone. */
  | { readonly do: "drop sheet"; readonly sheet: string }
  | { readonly do: "set totals"; readonly sheet: string; readonly table: string; readonly shown: boolean }
  | {
      readonly do: "set table style";
      readonly sheet: string;
      readonly table: string;
      readonly style: string;
      readonly banded: boolean;
    }
  /** A name made or made again; of the workbook where it has no sheet. */
  | {
      readonly do: "set name";
      readonly sheet?: string;
      readonly name: string;
      readonly before: NameBefore;
      readonly stands: boolean;
    }
  | { readonly do: "set number format"; readonly sheet: string; readonly area: Area; readonly code: string }
  | { readonly do: "set look"; readonly sheet: string; readonly area: Area; readonly look: Look }
  | { readonly do: "set link"; readonly sheet: string; readonly area: Area; readonly link: Link | null }
  | { readonly do: "set validation"; readonly sheet: string; readonly validation: ValidationBefore }
  | { readonly do: "drop conditional"; readonly sheet: string; readonly area: Area; readonly id: string }
  | { readonly do: "set conditional"; readonly sheet: string; readonly conditional: ConditionalBefore }
  | { readonly do: "set column"; readonly sheet: string; readonly column: ColumnBefore }
  | { readonly do: "set chart"; readonly sheet: string; readonly name: string; readonly chart: ChartBefore }
  | { readonly do: "set page"; readonly sheet: string; readonly page: PageBefore }
  | { readonly do: "set protection"; readonly sheet: string; readonly options: object };
