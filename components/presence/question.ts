const ID = "([0-9a-f]{8}-[0-9a-f-]{27})";
const LISTS = new Set(["exhibitors", "interactions", "promises", "requests", "complaints", "tasks", "notices"]);

/** What a page asks of its pulse, by its address: an exhibitor's page its record, a list its newest change, a form who else has it open. */
export function questionOf(home: string, path: string): { readonly question: string; readonly follows: boolean } {
  const rest = path.startsWith(`${home}/`) ? path.slice(home.length + 1) : "";
  const editing = new RegExp(`${ID}/edit$`).exec(rest)?.[1];
  if (editing) return { question: `editing=${editing}`, follows: false };
  const exhibitor = new RegExp(`^exhibitors/${ID}$`).exec(rest)?.[1];
  if (exhibitor) return { question: `record=${exhibitor}`, follows: true };
  if (LISTS.has(rest)) return { question: `list=${rest}`, follows: true };
  if (rest === "calendar" || new RegExp(`^tasks/${ID}$`).test(rest)) return { question: "list=tasks", follows: true };
  return { question: "", follows: false };
}
