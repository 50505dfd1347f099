/** Small faults that could be put into a source file, one place each. */
import { parseSync } from "vite";

/** A stretch of a file and what would stand there instead. */
export type Mutant = { readonly file: string; readonly start: number; readonly end: number; readonly by: string; readonly kind: string };

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown };

/** All mutants of a source text. Types, texts for people and data outside of functions are left alone. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const found: Mutant[] = [];
  const put = (node: Node, by: string, kind: string): void => {
    if (text.slice(node.start, node.end) !== by) found.push({ file, start: node.start, end: node.end, by, kind });
  };
  walk(parseSync(file, text).program as unknown as Node, false, (node) => mutate(node, text, put));
  return found;
}

const swaps: ReadonlyMap<string, string> = new Map([
  ["<", "<="],
  ["<=", "<"],
  [">", ">="],
  [">=", ">"],
  ["===", "!=="],
  ["!==", "==="],
  ["+", "-"],
  ["-", "+"],
  ["*", "/"],
  ["/", "*"],
  ["%", "*"],
  ["&&", "||"],
  ["||", "&&"],
]);

const methodSwaps: ReadonlyMap<string, string> = new Map([
  ["some", "every"],
  ["every", "some"],
  ["min", "max"],
  ["max", "min"],
  ["startsWith", "endsWith"],
  ["endsWith", "startsWith"],
  ["floor", "ceil"],
  ["ceil", "floor"],
  ["find", "findLast"],
  ["findLast", "find"],
]);

function mutate(node: Node, text: string, put: (node: Node, by: string, kind: string) => void): void {
  const of = (part: unknown): string => text.slice((part as Node).start, (part as Node).end);
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression": {
      const operator = String(node.operator);
      const by = swaps.get(operator);
      // Texts that are put together are for people.
      const joins =
        operator === "+" && [node.left, node.right].some((part) => /Template|Literal/.test((part as Node).type) && /^["'`]/.test(of(part)));
      if (by !== undefined && !joins) put(node, `(${of(node.left)}) ${by} (${of(node.right)})`, `${operator} → ${by}`);
      if (operator === "??") put(node, of(node.left), "?? dropped");
      return;
    }
    case "ConditionalExpression":
      put(node.test as Node, "true", "? always");
      put(node.test as Node, "false", "? never");
      return;
    case "IfStatement":
      put(node.test as Node, "true", "if always");
      put(node.test as Node, "false", "if never");
      return;
    case "UnaryExpression":
      if (node.operator === "!") put(node, `(${of(node.argument)})`, "! dropped");
      if (node.operator === "-") put(node, `(${of(node.argument)})`, "- dropped");
      return;
    case "Literal":
      if (typeof node.value === "number") put(node, String(node.value + 1), "number + 1");
      if (typeof node.value === "boolean") put(node, String(!node.value), "other truth");
      return;
    case "ExpressionStatement":
      if ((node.expression as Node).type === "CallExpression") put(node, ";", "call dropped");
      return;
    case "CallExpression": {
      const callee = node.callee as Node;
      if (callee.type !== "MemberExpression" || callee.computed === true) return;
      const by = methodSwaps.get(of(callee.property));
      if (by !== undefined) put(callee.property as Node, by, `${of(callee.property)} → ${by}`);
    }
  }
}

/** Visits expressions inside functions; not types, not keys, not what stands at the top of a file as data. */
function walk(node: unknown, inFunction: boolean, visit: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) walk(one, inFunction, visit);
    return;
  }
  const own = node as Node;
  if (typeof own.type !== "string" || own.type.startsWith("TS")) {
    // What a type is claimed of is still an expression.
    if (own.type === "TSAsExpression" || own.type === "TSNonNullExpression" || own.type === "TSSatisfiesExpression")
      walk(own.expression, inFunction, visit);
    return;
  }
  if (inFunction) visit(own);
  const inside = inFunction || /Function/.test(own.type);
  for (const [key, value] of Object.entries(own)) {
    if (key === "parent" || key === "typeAnnotation" || key === "returnType" || key === "typeParameters" || key === "typeArguments")
      continue;
    if (own.type === "Property" && key === "key" && own.computed !== true) continue;
    walk(value, inside, visit);
  }
}
