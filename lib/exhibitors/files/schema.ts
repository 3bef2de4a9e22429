import { z } from "zod";

import { id } from "@/lib/format/input";

/** What a contract with drawings weighs; the database keeps it, and every backup carries it. [our assumption] */
export const MAX_FILE_BYTES = 10_000_000;
/** So many files an exhibitor: more is a folder's work, not a customer record's. [our assumption] */
export const MAX_FILES = 500;

/** What may be kept, by what the content shows, with the ending that its name gets. Nothing that a browser would run. */
export const FILE_TYPES = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/gif": ["gif"],
  "image/webp": ["webp"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
  "text/csv": ["csv"],
  "text/plain": ["txt"],
} as const satisfies Record<string, readonly string[]>;
export type FileType = keyof typeof FILE_TYPES;

export const FILE_ENDINGS: readonly string[] = Object.values(FILE_TYPES).flat();

export const removalInput = z.object({ exhibitorId: id, fileId: id });
