import fs from "node:fs";
import path from "node:path";

/** A place where a request comes in, and the rights that its own text asks for. */
export interface Door {
  readonly file: string;
  readonly name: string;
  readonly rights: readonly string[];
  /** The names of its parameters, for actions. */
  readonly parameters: readonly string[];
}

function filesOf(folder: string, wanted: RegExp): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    return entry.isDirectory() ? filesOf(at, wanted) : wanted.test(entry.name) ? [at] : [];
  });
}

const rightsIn = (text: string, asked: RegExp): string[] => [...text.matchAll(asked)].map(([, verb, noun]) => `${verb} ${noun}`);
const GUARD = /requireRight\((?:[^()]|\([^()]*\))*?, "(\w+)", "(\w+)"\)/g;
const RULE = /\b(?:to|may)\((?:\w+, )?"(\w+)", "(\w+)"\)/g;

/** Every page and route handler of a member, from the file tree. */
export const addressDoors: readonly Door[] = filesOf("app/[workspace]", /^(page\.tsx|route\.ts)$/).map((file) => ({
  file, name: file.slice("app/".length), rights: [...new Set(rightsIn(fs.readFileSync(file, "utf8"), GUARD))], parameters: [],
}));

/** Every other page and route handler: of no member. */
export const addressesOfNobody: readonly string[] = filesOf("app", /^(page\.tsx|route\.ts)$/).filter((file) => !file.startsWith(path.join("app", "[workspace]"))).map((file) => path.dirname(file).slice("app/".length));

/** The text of each thing declared at a file's first level, by name. */
function declarations(text: string): Map<string, string> {
  const parts = text.split(/^(?=(?:export )?(?:async )?(?:function|const) )/m).map((part): [string, string] => [/^(?:export )?(?:async )?(?:function|const) (\w+)/.exec(part)?.[1] ?? "", part]);
  return new Map(parts);
}

/** What a declaration asks, itself or by another of its file that it uses: a recipe that several actions share, a predicate with a name. */
function asked(name: string, all: Map<string, string>, seen = new Set<string>()): string[] {
  const text = all.get(name);
  if (text === undefined || seen.has(name)) return [];
  seen.add(name);
  const own = rightsIn(text, RULE);
  return own.length > 0 ? own : [...all.keys()].filter((other) => other !== name && other !== "" && new RegExp(`\\b${other}\\b`).test(text)).flatMap((other) => asked(other, all, seen));
}

/** Every server action, from the files that say "use server". */
export const actionDoors: readonly Door[] = ["lib", "components", "app"]
  .flatMap((folder) => filesOf(folder, /\.tsx?$/))
  .map((file): [string, string] => [file, fs.readFileSync(file, "utf8")])
  .filter(([, text]) => /^\s*"use server"/m.test(text))
  .flatMap(([file, text]) => {
    const all = declarations(text);
    return [...all].flatMap(([name, body]): Door[] => {
      const parameters = /^export async function \w+\(([^)]*)\)/.exec(body)?.[1];
      return parameters === undefined ? [] : [{ file, name, rights: [...new Set(asked(name, all))], parameters: parameters.split(",").map((one) => one.trim().split(":")[0] ?? "").filter((one) => one !== "") }];
    });
  });

const OWN = "a person's own account, which belongs to no organizer: their session is what is asked for";
const BEFORE = "before anybody is known: an address or a password is what is asked for, and tries are counted";
const LINK = "a link from a letter: its token is what is asked for, and opens once";

/** Actions of nobody in particular, each with its reason. A new one has to be argued for here. */
export const OF_NOBODY: Readonly<Record<string, string>> = {
  chooseLanguage: "the interface's language is the browser's own",
  chooseTheme: "so is how light it is",
  rememberOpening: "the exhibitor's door: the survey link's token is what is asked for",
  keepAnswers: "the exhibitor's door",
  sendAtPoint: "the door of a printed code",
  signInAction: BEFORE, codeAction: BEFORE, askResetAction: BEFORE, askSignInLinkAction: BEFORE, askSignUpAction: BEFORE, findSignOnAction: BEFORE,
  askSignInPasskeyAction: BEFORE, signInByPasskeyAction: BEFORE,
  signInByLinkAction: LINK, resetAction: LINK, confirmEmailAction: LINK, joinAction: LINK, joinAsNewAction: LINK, checkWorkspace: LINK, signUpAction: LINK, signUpAsNewAction: LINK,
  confirmAction: OWN, keepPersonAction: OWN, changePasswordAction: OWN, askNewEmailAction: OWN, endSessionAction: OWN, endOtherSessionsAction: OWN, switchCodesOnAction: OWN, switchCodesOffAction: OWN,
  askConfirmPasskeyAction: OWN, confirmByPasskeyAction: OWN, offerPasskeyAction: OWN, addPasskeyAction: OWN, renamePasskeyAction: OWN, removePasskeyAction: OWN,
};

/** Pages and handlers outside every workspace, each with its reason. A new one has to be argued for here. */
export const PAGES_OF_NOBODY: Readonly<Record<string, string>> = {
  "(public)": "the door itself, which leads on",
  "(public)/sign-in": BEFORE, "(public)/sign-in/code": BEFORE, "(public)/sign-in/link": BEFORE, "(public)/forgot": BEFORE, "(public)/sign-up": BEFORE,
  "(public)/sign-on": BEFORE, "(public)/sign-on/[workspace]": BEFORE, "(public)/sign-on/[workspace]/start": BEFORE,
  "(public)/sign-on/[workspace]/callback": "the provider's answer is what is asked for, in the browser that began; a try asks for the owner's right",
  "(public)/sign-in/link/[token]": LINK, "(public)/reset/[token]": LINK, "(public)/confirm-email/[token]": LINK, "(public)/join/[token]": LINK, "(public)/sign-up/[token]": LINK,
  "(public)/account": OWN, "(public)/account/codes": OWN, "(public)/account/by-company": "says that a person's own pages are closed to a provider's word, and nothing of anybody", "(public)/organizers": OWN,
  "api/auth/[...nextauth]": BEFORE,
  ".well-known/security.txt": "whom to tell of a weakness, for everybody",
  "api/health": "says that the server is there, and nothing of anybody",
  "api/ready": "says whether requests can be answered, and nothing of anybody",
  "api/v1/[...path]": "a program's key is what is asked for; the table of nouns says which right each call needs",
  "api/v1/openapi.json": "the program's own description, the same for everybody",
  "calendar/[file]": "a member's own secret address is what is asked for; it carries their part",
  "p/[slug]": "the door of a printed code",
  "s/[token]": "the exhibitor's door: the survey link's token is what is asked for",
  "s/[token]/draft": "the exhibitor's door",
  "s/[token]/unsubscribe": "the exhibitor's door",
};
