import { pastedStand, type STAND_KINDS } from "./schema";
import type { Pasted } from "./types";

export interface PastedStand {
  readonly number: string;
  readonly area: number | null;
  readonly kind: (typeof STAND_KINDS)[number] | null;
  readonly price: string | null;
}

/** How lists call a stand by its open sides, in either language, folded. */
const KINDS: Readonly<Record<string, PastedStand["kind"]>> = {
  row: "row", inline: "row", reihe: "row", 单开口: "row", 标准: "row",
  corner: "corner", eck: "corner", 双开口: "corner", 转角: "corner",
  end: "end", head: "end", peninsula: "end", kopf: "end", 三开口: "end", 半岛: "end",
  island: "island", insel: "island", 四开口: "island", 岛形: "island", 岛: "island",
  outdoor: "outdoor", outside: "outdoor", 室外: "outdoor",
};

/**
 * A pasted list, "number;m²;type;price" a line; tabs do as well, which is what a spreadsheet puts on the clipboard. Empty lines are
 * passed over, and a first line that is a heading. A number that stands twice is a problem of its second line.
 */
export function readPasted(text: string): { readonly stands: readonly PastedStand[]; readonly problems: Pasted["problems"] } {
  const stands: PastedStand[] = [];
  const problems: Pasted["problems"][number][] = [];
  const seen = new Set<string>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === "" || (index === 0 && isHeading(line))) return;
    const complain = (field: Pasted["problems"][number]["field"], code: string) => problems.push({ line: index + 1, text: line.trim().slice(0, 80), field, code });
    const cells = line.split(line.includes("\t") ? "\t" : /[;；]/).map((cell) => cell.trim());
    if (cells.length > 4) return complain("line", "too_long");
    const [number = "", area = "", type = "", price = ""] = cells;
    const read = pastedStand.safeParse({ number, area, price });
    const kind = type === "" ? null : KINDS[type.toLowerCase()];
    if (!read.success) for (const issue of read.error.issues) complain(fieldOf(issue.path[0]), issue.message);
    if (kind === undefined) complain("kind", "not_a_choice");
    if (seen.has(number)) complain("number", "already_exists");
    seen.add(number);
    if (read.success && kind !== undefined) stands.push({ ...read.data, kind });
  });
  return { stands, problems };
}

function fieldOf(path: PropertyKey | undefined): "number" | "area" | "price" {
  return path === "area" || path === "price" ? path : "number";
}

/** A heading names columns: its second cell has no figure. */
function isHeading(line: string): boolean {
  const second = line.split(/[\t;；]/)[1]?.trim() ?? "";
  return second !== "" && !/\d/.test(second);
}
