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

/** For keys that are made from the server's secret and for nothing else; a worker has it without an address of its own. */
export const serverSecret = (): string => web.shape.NEXTAUTH_SECRET.parse(process.env.NEXTAUTH_SECRET);

const mail = z.object({
  /** smtp://user:password@host:587 or smtps://… */
  MAIL_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string().min(3),
});

/** Null where no mail server is set up: then nothing is sent, and the pages say so. */
export function mailEnv(): { url: string; from: string } | null {
  if (!process.env.MAIL_URL) return null;
  const { MAIL_URL, MAIL_FROM } = mail.parse(process.env);
  return { url: MAIL_URL, from: MAIL_FROM };
}

/** The folder of the demo's own mail server; null where letters go to a real one. */
export function mailFolderEnv(): string | null {
  return process.env.MAIL_FOLDER || null;
}

/** Where people reach the application, for links in letters; null where it was not said. */
export function publicAddress(): string | null {
  return z.url().nullable().catch(null).parse(process.env.NEXTAUTH_URL ?? null);
}

/** Whether strangers may sign up an organizer; closed unless it says "open". */
export const signUpOpen = (): boolean => process.env.SIGN_UP === "open";
