import type { LoggedEvidence, PartGroup, PartKind } from "./types";

export interface ExplainedPart {
  readonly evidence: LoggedEvidence;
  readonly points: number;
}

/** As many lines as a person reads at a glance; what is left over becomes one line of its own. */
const MOST_LINES = 9;
const WAVE_DAYS = 45;
const SHOWN_VALUES = 4;

/**
 * Tells many pieces of evidence in a few lines: answers of one wave together, kept promises together, a broken one by itself, and the smallest
 * lines as "smaller ones". Nothing is dropped: the points of the lines add up to the points of the parts.
 */
export function groupParts(parts: readonly ExplainedPart[]): PartGroup[] {
  const open = new Map<string, ExplainedPart[]>();
  for (const part of parts.toSorted((a, b) => a.evidence.day - b.evidence.day)) {
    const key = lineOf(part.evidence);
    const line = open.get(key);
    const last = line?.at(-1);
    // people who answer within weeks of each other answer the same survey
    if (line && last && !(kindOf(part.evidence) === "survey" && part.evidence.day - last.evidence.day > WAVE_DAYS)) line.push(part);
    else {
      if (line) open.set(`${key}@${last?.evidence.day}`, line);
      open.set(key, [part]);
    }
  }
  const lines = [...open.values()].map(lineFrom).sort((a, b) => a.lastDay - b.lastDay || a.firstDay - b.firstDay);
  if (lines.length <= MOST_LINES) return lines;
  const bySize = lines.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const small = new Set(bySize.slice(MOST_LINES - 1));
  return [merged([...small]), ...lines.filter((line) => !small.has(line))];
}

const ALONE: ReadonlySet<PartKind> = new Set<PartKind>(["promise_broken", "promise_late", "request_declined", "answer_late", "problem_unsolved", "complaint_settled", "complaint_unsettled"]);

/** Records that weigh alike share a line; a broken promise, a late one, a refused request and what went wrong with a complaint each have their own. */
function lineOf(evidence: LoggedEvidence): string {
  const kind = kindOf(evidence);
  return ALONE.has(kind) ? `${kind}:${evidence.sourceId}` : kind;
}

export function kindOf({ channel, value }: Pick<LoggedEvidence, "channel" | "value">): PartKind {
  if (channel === "promise") return value >= 100 ? "promise_kept" : value > 0 ? "promise_late" : "promise_broken";
  if (channel === "request") return value >= 100 ? "request_granted" : value >= 60 ? "request_partly" : "request_declined";
  if (channel === "first_answer") return value >= 100 ? "answer_in_time" : "answer_late";
  if (channel === "problem_solved") return value > 0 ? "problem_solved" : "problem_unsolved";
  if (channel === "complaint") return value > 0 ? "complaint_settled" : "complaint_unsettled";
  return channel;
}

function lineFrom(parts: readonly ExplainedPart[]): PartGroup {
  const days = parts.map((part) => part.evidence.day);
  const first = parts[0]?.evidence;
  if (!first) throw new Error("A line has at least one part.");
  const records = new Set(parts.map((part) => part.evidence.sourceId));
  return {
    kind: kindOf(first),
    points: parts.reduce((sum, part) => sum + part.points, 0),
    count: parts.length,
    people: records.size,
    firstDay: Math.min(...days),
    lastDay: Math.max(...days),
    values: parts.slice(-SHOWN_VALUES).map((part) => part.evidence.value),
    text: records.size === 1 ? first.text : null,
    record: records.size === 1 ? { source: first.source, id: first.sourceId } : null,
  };
}

function merged(lines: readonly PartGroup[]): PartGroup {
  return {
    kind: "smaller",
    points: lines.reduce((sum, line) => sum + line.points, 0),
    count: lines.reduce((sum, line) => sum + line.count, 0),
    people: 0,
    firstDay: Math.min(...lines.map((line) => line.firstDay)),
    lastDay: Math.max(...lines.map((line) => line.lastDay)),
    values: [],
    text: null,
    record: null,
  };
}
