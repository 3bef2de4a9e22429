export const ANCHORS = ["opening", "closing", "deadline"] as const;
export type Anchor = (typeof ANCHORS)[number];

export interface Step {
  readonly anchor: Anchor;
  readonly offsetDays: number;
  readonly title: string;
}

const WORDS: Readonly<Record<string, Anchor>> = { opening: "opening", closing: "closing", deadline: "deadline", 开展日: "opening", 闭展日: "closing", 预订截止日: "deadline", 开展: "opening", 闭展: "closing", 截止: "deadline" };
const LINE = /^([+\-−－]?\s*\d{1,3})\s+(\S+)\s+(.+)$/u;
const MOST_STEPS = 60;
/** Two years before or after. */
const FARTHEST = 730;

/** Steps from lines such as "-90 opening Ask how the stand should be"; the days of the edition are understood in both languages. */
export function readSteps(text: string): { readonly steps: readonly Step[]; readonly problem: null } | { readonly problem: "invalid" | "too_long" | "required" } {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  if (lines.length === 0) return { problem: "required" };
  if (lines.length > MOST_STEPS) return { problem: "too_long" };
  const steps = lines.map(readLine);
  const known = steps.filter((step) => step !== null);
  return known.length === steps.length ? { steps: known, problem: null } : { problem: "invalid" };
}

function readLine(line: string): Step | null {
  const [, days = "", word = "", title = ""] = LINE.exec(line) ?? [];
  const anchor = WORDS[word.toLowerCase()];
  const offsetDays = Number(days.replace(/[−－]/u, "-").replace(/\s/g, ""));
  if (anchor === undefined || !Number.isInteger(offsetDays) || Math.abs(offsetDays) > FARTHEST || title.length > 200) return null;
  return { anchor, offsetDays, title };
}

export function writeSteps(steps: readonly Step[]): string {
  return steps.map(({ anchor, offsetDays, title }) => `${offsetDays} ${anchor} ${title}`).join("\n");
}
