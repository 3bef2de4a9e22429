import { expect } from "vitest";

import { AppError, type ErrorCode, type FieldErrors } from "@/lib/errors";

/** Expects an expected failure with this code (and these fields), and nothing else. */
export async function refusal(work: Promise<unknown>, code: ErrorCode, fields: FieldErrors = {}): Promise<void> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code, fields });
}
