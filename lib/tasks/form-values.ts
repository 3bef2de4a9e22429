import { isoDay } from "@/lib/format/days";
import type { Theirs } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import { clockText } from "./clock";
import type { TaskDetail } from "./types";

/** A task in the words of its form, for whoever was slower to save. */
export function taskValues(task: TaskDetail): Theirs {
  const { dueMinute, repeat } = task;
  return theirsOf(task, {
    dueMinute: dueMinute === null ? "" : clockText(dueMinute),
    repeat: repeat?.unit ?? "",
    repeatEvery: String(repeat?.every ?? 1),
    repeatUntil: repeat?.until ? isoDay(repeat.until) : "",
  });
}
