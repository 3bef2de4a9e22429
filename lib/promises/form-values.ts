import type { Theirs } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import type { PromiseDetail } from "./types";

/** A promise in the words of its form, for whoever was slower to save. */
export function promiseValues(promise: PromiseDetail): Theirs {
  return theirsOf(promise, { implied: promise.implied ? "implied" : "explicit" });
}
