import { z } from "zod";

/** What the server needs from its environment: read at the first use, so that a build needs none of it. */
const database = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** "off" behind a transaction pooler that does not keep prepared statements. */
  DATABASE_PREPARED: z.enum(["on", "off"]).default("on"),
});

const web = z.object({
  NEXTAUTH_SECRET: z.string().min(16),
  NEXTAUTH_URL: z.url(),
});

export const databaseEnv = (): z.infer<typeof database> => database.parse(process.env);
export const webEnv = (): z.infer<typeof web> => web.parse(process.env);
