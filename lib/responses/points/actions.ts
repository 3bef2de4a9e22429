import "server-only";

import { AppError, type FieldErrors } from "@/lib/errors";
import { isReceipt } from "../anonymous/seal";
import type { Submission } from "../types";
import { answerPoint } from "./answer-point";
import type { OpenedPoint } from "./loaders";
import type { Visitor } from "./visit-mark";

export type PointSending =
  | { readonly kind: "recorded"; readonly named: boolean }
  | { readonly kind: "empty" | "closed" | "visited" }
  | { readonly kind: "problems"; readonly problems: FieldErrors };

/** Whoever stands before the code may answer: it hangs on a wall. */
export async function sendAtPoint({ organizerId, door }: OpenedPoint, sent: Submission & { readonly visitor: Visitor }, now: Date): Promise<PointSending> {
  if (!isReceipt(sent.receipt)) return { kind: "problems", problems: {} };
  try {
    return { kind: "recorded", ...(await answerPoint(organizerId, door.pointId, { ...sent, receipt: sent.receipt }, now)) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "unexpected") throw error;
    if (error.code === "required") return { kind: "empty" };
    if (error.code === "invalid") return { kind: "problems", problems: error.fields };
    return { kind: error.code === "already_answered" ? "visited" : "closed" };
  }
}
