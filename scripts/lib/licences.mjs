/** Packages whose entry in the lock names no licence, with what their own files say. */
const READ_BY_US = [
  [/^@next\/swc-/, "MIT"],
  [/^@swc\/core-/, "Apache-2.0 AND MIT"],
  [/^png-js$/, "MIT"],
  [/^seq-queue$/, "MIT"],
];

/** Licences under which a program may use a library unchanged without its own source being asked for. */
const FREE = /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|CC-BY-3\.0|CC-BY-4\.0|PSF-2\.0|Python-2\.0|OFL-1\.1|SIL OPEN FONT LICENSE|LGPL-3\.0-or-later|MPL-2\.0|EPL-2\.0|EUPL-1\.1\+)$/;

/** What the server is made of, from the lock file alone: each package that is not for development only, once a version. */
export function listPackages(lock) {
  const found = new Map();
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (place === "" || entry.dev || entry.link) continue;
    const name = entry.name ?? place.split("node_modules/").at(-1);
    const licence = entry.license ?? READ_BY_US.find(([pattern]) => pattern.test(name))?.[1] ?? null;
    found.set(`${name} ${entry.version}`, { name, version: entry.version, licence, everywhere: !entry.optional });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** Packages without a licence, or with one that is not free for this use: of an OR one suffices, of an AND all must be. */
export function licenceProblems(packages) {
  return packages.filter(({ licence }) => licence === null || !isFree(licence)).map(({ name, version, licence }) => `${name} ${version}: ${licence ?? "no licence"}`);
}

function isFree(expression) {
  const plain = expression.replace(/^\((.*)\)$/, "$1");
  if (/ OR /i.test(plain)) return plain.split(/ OR /i).some(isFree);
  return plain.split(/ AND /i).every((each) => FREE.test(each.trim()));
}

/** The page of docs/licences.md. */
export function licencesPage(lock) {
  const packages = listPackages(lock);
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const sums = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    "# Licences",
    "",
    "What the server runs on, from `package-lock.json` (packages for development alone are left out). Written by `npm run licences`; a unit test fails when the",
    "two differ, or when a package comes without a licence or with one that would ask for this program's source. A † is only installed on some systems.",
    "",
    "| licence | packages |",
    "|---|---|",
    ...sums.map(([licence, n]) => `| ${licence} | ${n} |`),
    "",
    "| package | version | licence |",
    "|---|---|---|",
    ...packages.map(({ name, version, licence, everywhere }) => `| ${name}${everywhere ? "" : " †"} | ${version} | ${licence ?? "unknown"} |`),
    "",
  ].join("\n");
}
