import fs from "node:fs";
import path from "node:path";

import ts from "typescript";

const ENDS = ["", ".ts", ".tsx", ".mts", ".mjs", ".js", "/index.ts", "/index.tsx"];

/** The file in the repository (as a path from its root) that an import means; null for a package. */
export function resolveImport(root, from, specifier) {
  const base = specifier.startsWith("@/") ? specifier.slice(2) : specifier.startsWith(".") ? path.posix.join(path.posix.dirname(from), specifier) : null;
  if (base === null) return null;
  const end = ENDS.find((ending) => fs.statSync(path.join(root, base + ending), { throwIfNoEntry: false })?.isFile());
  // what is not there (generated code before its generation) still has a place
  return base + (end ?? ".ts");
}

/** file → the files of the repository that it imports, types included. */
export function importGraph(root, folders) {
  const graph = new Map();
  for (const file of folders.flatMap((folder) => sourceFiles(root, folder))) {
    const { importedFiles } = ts.preProcessFile(fs.readFileSync(path.join(root, file), "utf8"), true, true);
    const targets = importedFiles.map(({ fileName }) => resolveImport(root, file, fileName)).filter((target) => target !== null);
    graph.set(file, [...new Set(targets)]);
  }
  return graph;
}

function sourceFiles(root, folder) {
  if (!fs.existsSync(path.join(root, folder))) return [];
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return file === "lib/db/generated" || entry.name === "node_modules" ? [] : sourceFiles(root, file);
    return /\.[cm]?tsx?$/.test(entry.name) ? [file] : [];
  });
}

/** Whether a file gets, over any number of imports, to one that `wanted` knows. */
export function reaches(graph, file, wanted) {
  const seen = new Set([file]);
  for (const queue = [file]; queue.length > 0; ) {
    for (const next of graph.get(queue.shift()) ?? []) {
      if (wanted(next)) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return false;
}

/** The shortest way from `target` back to `file`, as the files passed, or null when there is none. */
export function wayBack(graph, file, target) {
  const cameFrom = new Map([[target, null]]);
  for (const queue = [target]; queue.length > 0; ) {
    const here = queue.shift();
    if (here === file) {
      const way = [];
      for (let step = here; step !== null; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const next of graph.get(here) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, here);
      queue.push(next);
    }
  }
  return null;
}
