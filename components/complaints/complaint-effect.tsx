"use client";

import { RecordEffect } from "@/components/relationships/record-effect";
import { type ComplaintDetail, standingOf } from "@/lib/complaints/types";
import type { ScoreMove } from "@/lib/relationships/schema";
import { useComplaintCauses } from "./causes";

/** What a complaint did to the scores, each part on its own day. */
export function ComplaintEffect({ complaint, moves }: { complaint: ComplaintDetail; moves: readonly ScoreMove[] }) {
  const causes = useComplaintCauses();
  return <RecordEffect moves={moves} shows={complaint.shows} causes={causes({ text: complaint.text, standing: standingOf(complaint) })} />;
}
