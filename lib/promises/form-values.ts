import { isoDay } from "@/lib/format/days";
import type { PromiseDetail } from "./types";

/** A promise in the words of its form, for whoever was slower to save. */
export function promiseValues({ text, madeOn, dueOn, contactId, editionId, version }: PromiseDetail): { readonly values: Readonly<Record<string, string>>; readonly version: string } {
  return { version, values: { text, madeOn: isoDay(madeOn), dueOn: isoDay(dueOn), contactId: contactId ?? "", editionId: editionId ?? "" } };
}
