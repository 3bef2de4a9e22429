import path from "node:path";

import { reasonAgainst, reasonAgainstPackage, reasonAgainstPlace } from "./house.mjs";
import { importGraph, reaches, resolveImport, wayBack } from "./import-graph.mjs";

const FOLDERS = ["app", "components", "lib", "prisma", "tests"];

/** Holds every import to the order of the house, and says why. */
const downwards = {
  meta: { type: "problem", schema: [], docs: { description: "who may import whom" } },
  create(context) {
    const { root, file } = placeOf(context);
    return {
      Program(node) {
        const reason = reasonAgainstPlace(file);
        if (reason) context.report({ node, loc: { line: 1, column: 0 }, message: reason });
      },
      ...onImports((node, specifier) => {
        const target = resolveImport(root, file, specifier);
        const facts = { typesOnly: isTypesOnly(node), reachesTenant: (from) => reaches(graphOf(root), from, isTenant) };
        const reason = target === null ? reasonAgainstPackage(file, specifier) : reasonAgainst(file, target, facts);
        if (reason) context.report({ node, message: reason });
      }),
    };
  },
};

/** No circles: of two files in one, neither can be understood, tested or moved without the other. */
const noCircles = {
  meta: { type: "problem", schema: [], docs: { description: "no circular imports" } },
  create(context) {
    const { root, file } = placeOf(context);
    return onImports((node, specifier) => {
      const target = resolveImport(root, file, specifier);
      const way = target === null ? null : wayBack(graphOf(root), file, target);
      if (way) context.report({ node, message: `This import closes a circle: ${[file, ...way].join(" → ")}. Move what both need into a file of its own.` });
    });
  },
};

const house = { meta: { name: "house" }, rules: { downwards, "no-circles": noCircles } };
export default house;

const graphs = new Map();
const graphOf = (root) => graphs.get(root) ?? graphs.set(root, importGraph(root, FOLDERS)).get(root);

/** Where a person's organizer is known; its open words (enums and the like) are not meant. */
const isTenant = (file) => /^lib\/(db|auth)\//.test(file) || /^lib\/tenant\/(?!enums|form-state|organizer-id)/.test(file);

function isTypesOnly(node) {
  if (node.importKind === "type" || node.exportKind === "type") return true;
  return node.specifiers?.length > 0 && node.specifiers.every((specifier) => specifier.importKind === "type");
}

function placeOf(context) {
  const root = context.cwd;
  return { root, file: path.relative(root, context.filename).split(path.sep).join("/") };
}

/** Static imports, re-exports and import() alike. */
function onImports(look) {
  const visit = (node) => typeof node.source?.value === "string" && look(node, node.source.value);
  return { ImportDeclaration: visit, ExportNamedDeclaration: visit, ExportAllDeclaration: visit, ImportExpression: visit };
}
