"use client";

import { useField } from "@/components/ui/form-context";

/** One key for each opened form. After a failed save it stays the one that was sent. */
export function SubmissionKey({ value }: { value: string }) {
  return <input type="hidden" name="submissionKey" value={useField("submissionKey", value).value} readOnly />;
}
