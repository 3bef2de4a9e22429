/** Prisma's types, for the nouns above: only this folder reaches into lib/db. */
export type { Prisma } from "@/lib/db/client";
