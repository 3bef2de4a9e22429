import "server-only";

import { notFound } from "next/navigation";
import { z } from "zod";

import { AppError } from "@/lib/errors";

/** Reads the record of a page; an id that is none, unknown or another tenant's ends on the page for "nothing here, or not yours to see". */
export async function orNotFoundPage<T>(id: string, read: () => Promise<T>): Promise<T> {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
