import { Prisma } from "@/lib/db/generated/client";

/** Safe pieces of SQL for set-based reads: every value in them travels as a parameter. `raw` is for aliases and column names that the code itself writes. */
export const { sql, join, empty, raw } = Prisma;
export type Sql = Prisma.Sql;
