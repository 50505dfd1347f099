import { apiSets, type Needs } from "./api-sets.ts";
import type { Book } from "./book.ts";
import { bookTypes } from "./book-types.ts";
import { HostError, type HostObject, type HostState, isHostObject, object, type TypeDefinition } from "./objects.ts";
import { rangeTypes } from "./range-types.ts";
import { ruleTypes } from "./rule-types.ts";

/** What the library sends: actions in order, on objects that are named by paths. */
export type RequestBody = {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
};

export type ResponseBody = {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  } | null;
  readonly TraceIds: readonly number[];
};

/**
 * Works on one request: actions one after the other, up to the first that fails; what was done before it stays done, as in Excel.
 * `level` is the ExcelApi set that is there (14 for 1.14): a member of a later one fails like one that does not exist.
 */
export function process(body: RequestBody, host: HostState, level: number): ResponseBody {
  const objects = new Map<string, HostObject | null>();
  const work: Work = { body, host, level, objects };
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(work, action) });
    } catch (error) {
      // A mistake of the host itself must not look like an answer of Excel.
      if (!(error instanceof HostError)) throw error;
      const failure = { Code: error.code, Message: error.message, Location: "", HttpStatusCode: error.status, ActionIndex: index };
      return { Results: results, Error: failure, TraceIds: traces };
    }
  }
  return { Results: results, Error: null, TraceIds: traces };
}

type Arguments = { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly unknown[] };
type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
};
type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
};
type Work = {
  readonly body: RequestBody;
  readonly host: HostState;
  readonly level: number;
  readonly objects: Map<string, HostObject | null>;
};

const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
const pathTypes = { global: 1, new: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const types: { readonly [type: string]: TypeDefinition<never> } = { ...bookTypes, ...rangeTypes, ...ruleTypes };

/** Members that the wire calls otherwise than the library, and the set of those that only the library itself uses. */
const otherNames = new Map([["Worksheet.gridlines", "Worksheet.showGridlines"]]);
const innerMembers: ReadonlyMap<string, Needs> = new Map([["Application.createWorkbook", { get: 8, set: 8 }]]);

function perform(work: Work, action: Action): unknown {
  if (action.ActionType === actionTypes.trace) return null;
  const target = resolve(work, action.ObjectPathId);
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return target === null ? null : identity(target);
    case actionTypes.query:
      return target === null ? null : query(work, target, action.QueryInfo ?? {});
    case actionTypes.method: {
      const value = call(work, present(target), action.Name, argumentsOf(work, action.ArgumentInfo));
      return isHostObject(value) ? identity(value) : (value ?? null);
    }
    case actionTypes.setProperty: {
      const owner = present(target);
      const write = definitionOf(owner).write?.[action.Name];
      if (write === undefined) throw unknownMember(owner, action.Name, "set");
      demand(work, owner, action.Name, "set");
      write(owner.state, argumentsOf(work, action.ArgumentInfo)[0], work.host);
      return null;
    }
    default:
      throw new Error(`the test host knows no action type ${action.ActionType}`);
  }
}

function resolve(work: Work, id: number): HostObject | null {
  const key = String(id);
  const known = work.objects.get(key);
  if (known !== undefined) return known;
  const path = work.body.ObjectPaths[key];
  if (path === undefined) throw new HostError("InvalidObjectPath", `The object path ${key} is not in the request.`);
  const made = make(work, path);
  work.objects.set(key, made);
  return made;
}

function make(work: Work, path: ObjectPath): HostObject | null {
  if (path.ObjectPathType === pathTypes.global) return object<Book>("Workbook", work.host.book);
  if (path.ObjectPathType === pathTypes.nothing) return null;
  // What the library tells Excel about itself when a page has loaded.
  if (path.ObjectPathType === pathTypes.new && path.Name === "Microsoft.InternalService.AddinInternalService")
    return object<Book>("AddinInternalService", work.host.book);
  if (path.ParentObjectPathId === undefined) throw new Error(`the test host knows no path type ${path.ObjectPathType}`);
  const parent = resolve(work, path.ParentObjectPathId);
  // What hangs on a null object is null as well.
  if (parent === null) return null;
  switch (path.ObjectPathType) {
    case pathTypes.method:
      return objectOrNull(call(work, parent, path.Name, argumentsOf(work, path.ArgumentInfo)));
    case pathTypes.property: {
      const read = definitionOf(parent).read?.[path.Name];
      if (read === undefined) throw unknownMember(parent, path.Name, "read");
      demand(work, parent, path.Name, "get");
      return objectOrNull(read(parent.state, work.host));
    }
    case pathTypes.indexer: {
      const item = definitionOf(parent).item?.(parent.state, argumentsOf(work, path.ArgumentInfo)[0], work.host);
      if (item === undefined || item === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
      return item;
    }
    default:
      throw new Error(`the test host knows no path type ${path.ObjectPathType}`);
  }
}

function argumentsOf(work: Work, info: Arguments | undefined): unknown[] {
  return (info?.Arguments ?? []).map((argument, index) => {
    const reference = info?.ReferencedObjectPathIds?.[index];
    return typeof reference === "number" && reference > 0 ? resolve(work, reference) : argument;
  });
}

function call(work: Work, owner: HostObject, method: string, args: readonly unknown[]): unknown {
  const run = definitionOf(owner).call?.[method];
  if (run === undefined) throw unknownMember(owner, method, "call");
  demand(work, owner, method, "get");
  return run(owner.state, args, work.host);
}

/** The answer to a load: the wanted properties, those of objects below them, and all plain ones when nothing was named. */
function query(work: Work, target: HostObject, info: NonNullable<Action["QueryInfo"]>): unknown {
  const wanted = [...(info.Select ?? []), ...(info.Expand ?? [])];
  const tree: Tree = new Map();
  for (const path of wanted) {
    let branch = tree;
    for (const step of path.split("/")) {
      const next: Tree = branch.get(step) ?? new Map();
      branch.set(step, next);
      branch = next;
    }
  }
  return pick(work, target, tree);
}

type Tree = Map<string, Tree>;

function pick(work: Work, target: HostObject, tree: Tree): unknown {
  const definition = definitionOf(target);
  const answer: Record<string, unknown> = { ...identity(target) };
  if (definition.items !== undefined) {
    const below = tree.get("items") ?? tree;
    answer._Items = definition.items(target.state, work.host).map((item) => pick(work, item, below));
    return answer;
  }
  const plain = Object.keys(definition.read ?? {}).filter((name) => !name.startsWith("_"));
  const names =
    tree.size === 0 || tree.has("$all")
      ? plain
      : [...tree.keys()].map((name) => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1)));
  for (const name of names) {
    if (name === "$none" || name === "$all") continue;
    const read = definition.read?.[name];
    if (read === undefined) throw unknownMember(target, name, "load");
    if (tree.size > 0) demand(work, target, name, "get");
    const value = read(target.state, work.host);
    if (!isHostObject(value)) answer[name] = value;
    else if (tree.size > 0) answer[name] = pick(work, value, tree.get(name.charAt(0).toLowerCase() + name.slice(1)) ?? new Map());
  }
  return answer;
}

function identity(target: HostObject): { readonly Id?: unknown; readonly _Id?: unknown } {
  return definitionOf(target).id?.(target.state) ?? {};
}

function definitionOf(target: HostObject): TypeDefinition<never> {
  const definition = types[target.type];
  if (definition === undefined) throw new Error(`the test host has no type ${target.type}`);
  return definition;
}

function present(target: HostObject | null): HostObject {
  if (target === null) throw new HostError("InvalidObjectPath", "The object does not exist.");
  return target;
}

function objectOrNull(value: unknown): HostObject | null {
  return isHostObject(value) ? value : null;
}

function unknownMember(target: HostObject, name: string, use: string): HostError {
  return new HostError("ApiNotFound", `the test host has no ${target.type}.${name} to ${use}`, 501);
}

/** Fails for a member that Microsoft's typings do not know, or that belongs to a later set than the one that is there. */
function demand(work: Work, { type }: HostObject, name: string, use: "get" | "set"): void {
  if (name.startsWith("_") || type === "WorkbookCreated" || type === "AddinInternalService") return;
  const member = `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const needs = innerMembers.get(member) ?? apiSets().get(otherNames.get(member) ?? member);
  if (needs === undefined) throw new Error(`${type}.${name} is no member of the Excel library`);
  const needed = needs[use];
  if (needed === null || needed > work.level) throw new HostError("ApiNotFound", `${type}.${name} needs a later requirement set.`, 501);
}
