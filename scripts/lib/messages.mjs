import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** The parser that the application's own translations are read with at run time. */
const { TYPE, parse } = await import(pathToFileURL(["next-intl", "use-intl", "intl-messageformat", "@formatjs/icu-messageformat-parser"].reduce((from, name) => createRequire(from).resolve(name), import.meta.filename)).href);

/**
 * What keeps the languages from saying the same: a file, a key or an argument that one has and another lacks, a
 * message that is empty or cannot be read. The first language gives the shape.
 */
export function messageProblems(folder, [first, ...others]) {
  const base = readLanguage(folder, first);
  const problems = unreadable(base);
  for (const language of others) {
    const translated = readLanguage(folder, language);
    problems.push(...unreadable(translated), ...differences(base, translated));
  }
  return problems;
}

function readLanguage(folder, language) {
  const messages = new Map();
  const broken = [];
  const files = fs.readdirSync(path.join(folder, language)).filter((name) => name.endsWith(".json"));
  for (const file of files) {
    try {
      flatten(JSON.parse(fs.readFileSync(path.join(folder, language, file), "utf8")), file.slice(0, -5), messages, broken);
    } catch (error) {
      broken.push(`${file}: ${error.message}`);
    }
  }
  return { language, files, messages, broken };
}

function flatten(value, key, messages, broken) {
  if (typeof value === "string") messages.set(key, read(value, key, broken));
  else if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (name.includes(".")) broken.push(`${key}: the key "${name}" must not contain a dot`);
      flatten(inner, `${key}.${name}`, messages, broken);
    }
  } else broken.push(`${key}: is neither a text nor a group of texts`);
}

function read(text, key, broken) {
  if (!text.trim()) broken.push(`${key}: is empty`);
  try {
    return argumentsOf(parse(text));
  } catch (error) {
    broken.push(`${key}: cannot be read as a message (${error.message})`);
    return null;
  }
}

/** Every argument with its kind, so that {count} and {count, plural, …} are told apart; a choice's options count too. */
function argumentsOf(nodes, found = new Set()) {
  for (const node of nodes) {
    if (node.type === TYPE.tag) {
      found.add(`<${node.value}>`);
      argumentsOf(node.children, found);
    } else if (node.type === TYPE.select) {
      found.add(`{${node.value}, select, ${Object.keys(node.options).sort().join(" ")}}`);
      Object.values(node.options).forEach((option) => argumentsOf(option.value, found));
    } else if (node.type === TYPE.plural) {
      // languages differ in their plural forms, so only the argument counts; English plurals are plain numbers in Chinese
      found.add(`{${node.value}}`);
      Object.values(node.options).forEach((option) => argumentsOf(option.value, found));
    } else if ([TYPE.argument, TYPE.number].includes(node.type)) found.add(`{${node.value}}`);
    else if (node.type === TYPE.date || node.type === TYPE.time) found.add(`{${node.value}, date}`);
  }
  return found;
}

const unreadable = ({ language, broken }) => broken.map((problem) => `${language}: ${problem}`);

function differences(base, translated) {
  const lacks = (has, other) =>
    [...has.messages.keys()].filter((key) => !other.messages.has(key)).map((key) => `${other.language}: ${key} is missing (${has.language} has it)`);
  const files = base.files.filter((file) => !translated.files.includes(file)).map((file) => `${translated.language}: the file ${file} is missing`);
  const unlike = [...base.messages].flatMap(([key, wanted]) => {
    const given = translated.messages.get(key);
    if (!wanted || !given) return [];
    const list = (set) => [...set].sort().join(" ") || "none";
    return list(wanted) === list(given) ? [] : [`${translated.language}: ${key} has the arguments ${list(given)}; ${base.language} has ${list(wanted)}`];
  });
  return [...files, ...lacks(base, translated), ...lacks(translated, base), ...unlike];
}
