import type { HostArea } from "./model";

/** What travels: JSON of any shape. The client is loosely typed here, and so is the wire. */
export type Wire = unknown;

/** A batch as the client sends it. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, Wire>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Wire[];
  readonly ReferencedObjectPathIds?: readonly Wire[];
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** The answer to a batch. */
export interface Answer {
  readonly Results: { readonly ActionId: number; readonly Value: Wire }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** An object of the workbook as the wire sees it; what a member's name does not find is not implemented. */
export interface HostObject {
  /** The client's type name: "Range", "Worksheet". */
  readonly type: string;
  /** Answered when the client makes the object, as `Id` or, for types without an id property, `_Id`. */
  readonly id?: string;
  readonly get?: Readonly<Record<string, () => Wire>>;
  readonly set?: Readonly<Record<string, (value: Wire) => void>>;
  /** Properties that lead to other objects. */
  readonly to?: Readonly<Record<string, () => HostObject>>;
  readonly call?: Readonly<Record<string, (...given: readonly Wire[]) => Wire>>;
  /** The members of a collection. */
  readonly items?: () => readonly HostObject[];
  /** The area that a range stands for. */
  readonly area?: HostArea;
}

/** What an ...OrNullObject method finds where there is nothing. */
export const nullObject: HostObject = { type: "NullObject" };

/** A refusal with Excel's own code. */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** The refusals that Excel documents, in its words. */
export const refusal = {
  notFound: () => new HostFault("ItemNotFound", "The requested resource doesn't exist.", 404),
  argument: (why = "The argument is invalid or missing or has an incorrect format.") =>
    new HostFault("InvalidArgument", why),
  exists: () => new HostFault("ItemAlreadyExists", "A resource being created already exists.", 409),
  denied: () => new HostFault("AccessDenied", "You cannot perform the requested operation.", 403),
  operation: () => new HostFault("InvalidOperation", "The operation attempted is invalid on the object."),
  tooLarge: () => new HostFault("RangeExceedsLimit", "The cell count in the range has exceeded the supported number."),
  missing: (type: string, member: string) =>
    new HostFault("NotImplementedInTestHost", `The test host does not implement ${type}.${member}`, 501),
} as const;

/** Whether a thing that a method gives is an object of the workbook. */
export function isHostObject(thing: Wire): thing is HostObject {
  return typeof thing === "object" && thing !== null && "type" in thing && typeof thing.type === "string";
}

export function textOf(given: Wire): string {
  if (typeof given !== "string") throw refusal.argument();
  return given;
}

export function numberOf(given: Wire): number {
  if (typeof given !== "number" || !Number.isFinite(given)) throw refusal.argument();
  return given;
}

export function booleanOf(given: Wire): boolean {
  if (typeof given !== "boolean") throw refusal.argument();
  return given;
}
