/**
 * Finds places where a text in two languages is put into a string as it is: "[object Object]" for whoever reads it. Only types tell, and
 * TypeScript 7 shows them through `typescript/unstable` alone: the pinned version keeps this working, and a change of it fails here at once.
 */
import { dirname, resolve } from "node:path";
import { type Node, type SourceFile, SyntaxKind } from "typescript/unstable/ast";
import {
  isBinaryExpression,
  isCallExpression,
  isIdentifier,
  isJsxExpression,
  isPropertyAccessExpression,
  isTemplateSpan,
} from "typescript/unstable/ast/is";
import { API, type Checker, SymbolFlags, type Type } from "typescript/unstable/sync";

/** Each such place of a project's files as `file:line expression`. `configFile` is the path of its tsconfig; `isOurs` tells which of its files are looked at. */
export function saidAsText(configFile: string, isOurs: (file: string) => boolean): string[] {
  const api = new API();
  try {
    const project = api.updateSnapshot({ openProjects: [configFile] }).getProject(configFile);
    if (project === undefined) throw new Error(`No project in ${configFile}.`);
    const language = project.program.getSourceFile(resolve(dirname(configFile), "core/model/language.ts"));
    const typeOf = (name: string): Type => {
      const symbol = project.checker.resolveName(name, SymbolFlags.Type, language);
      if (symbol === undefined) throw new Error(`core/model/language.ts knows no ${name}.`);
      return project.checker.getDeclaredTypeOfSymbol(symbol);
    };
    const isSaid = saidChecker(project.checker, typeOf("Said"), typeOf("Date"));
    return project.program
      .getSourceFileNames()
      .filter(isOurs)
      .flatMap((name) => {
        const file = project.program.getSourceFile(name)!;
        const nodes = textsIn(file);
        const types = nodes.length === 0 ? [] : project.checker.getTypeAtLocation(nodes);
        return nodes.filter((_, at) => isSaid(types[at])).map((node) => `${name}:${lineOf(file, node)} ${node.getText(file)}`);
      });
  } finally {
    api.close();
  }
}

/** Expressions that become text: in templates and sums, as children of elements, joined, or given to `String`. */
function textsIn(file: SourceFile): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (isTemplateSpan(node)) found.push(node.expression);
    else if (isBinaryExpression(node) && sums.has(node.operatorToken.kind)) found.push(node.left, node.right);
    else if (isJsxExpression(node) && node.expression !== undefined && children.has(node.parent.kind)) found.push(node.expression);
    else if (isCallExpression(node)) {
      const { expression } = node;
      if (isPropertyAccessExpression(expression) && expression.name.text === "join") found.push(expression.expression);
      if (isIdentifier(expression) && expression.text === "String") found.push(...node.arguments);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

const sums = new Set<SyntaxKind>([SyntaxKind.PlusToken, SyntaxKind.PlusEqualsToken]);
const children = new Set<SyntaxKind>([SyntaxKind.JsxElement, SyntaxKind.JsxFragment]);

/** Whether values of a type may have `vi` and `en`, by themselves or as items of a list. A type that takes an `other` object too takes any. */
function saidChecker(checker: Checker, said: Type, other: Type): (type: Type | undefined) => boolean {
  const isSaid = (type: Type): boolean => {
    if (type.isUnionType()) {
      const there = checker.getNonNullableType(type);
      if (there !== undefined && !there.isUnionType()) return isSaid(there);
      return checker.isTypeAssignableTo(said, type) && !checker.isTypeAssignableTo(other, type);
    }
    if (!type.isObjectType()) return false;
    return checker.isArrayLikeType(type)
      ? checker.getIndexInfosOfType(type).some(({ valueType }) => isSaid(valueType))
      : ["vi", "en"].every((name) => checker.getPropertyOfType(type, name) !== undefined);
  };
  const known = new Map<Type, boolean>();
  return (type) => {
    if (type === undefined) return false;
    const answer = known.get(type) ?? isSaid(type);
    known.set(type, answer);
    return answer;
  };
}

function lineOf(file: SourceFile, node: Node): number {
  return file.text.slice(0, node.getStart(file)).split("\n").length;
}
