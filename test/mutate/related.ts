import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** For each file below these folders, the test files that import it, directly or through others; paths from `root`. */
export function testsByFile(root: string, folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const imports = new Map(files.map((file) => [file, importsOf(root, file)] as const));
  const tests = new Map<string, string[]>();
  for (const test of files.filter((file) => file.endsWith(".test.ts")).sort()) {
    const seen = new Set<string>();
    const queue = [test];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      queue.push(...(imports.get(file) ?? []));
    }
    for (const file of seen) tests.set(file, [...(tests.get(file) ?? []), test]);
  }
  return tests;
}

function importsOf(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, path]) => relative(root, resolve(root, dirname(file), path!)));
}
