import { isoDay } from "@/lib/format/days";
import { clockText } from "./clock";
import type { TaskDetail } from "./types";

/** A task in the words of its form, for whoever was slower to save. */
export function taskValues(task: TaskDetail): { readonly values: Readonly<Record<string, string>>; readonly version: string } {
  const { title, note, dueOn, dueMinute, assignedMemberId, remindDays, contactId, editionId, repeat, version } = task;
  return {
    version,
    values: {
      title,
      note: note ?? "",
      dueOn: isoDay(dueOn),
      dueMinute: dueMinute === null ? "" : clockText(dueMinute),
      assignedMemberId: assignedMemberId ?? "",
      remindDays: remindDays === null ? "" : String(remindDays),
      contactId: contactId ?? "",
      editionId: editionId ?? "",
      repeat: repeat?.unit ?? "",
      repeatEvery: String(repeat?.every ?? 1),
      repeatUntil: repeat?.until ? isoDay(repeat.until) : "",
    },
  };
}
