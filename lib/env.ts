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

/** Whether browsers come by https: then cookies go by nothing else. */
export const isHttps = (): boolean => webEnv().NEXTAUTH_URL.startsWith("https:");

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

/** Whether webhooks may go to plain http and to private addresses: in a closed network, and in tests. */
export const webhooksMayGoInside = (): boolean => process.env.WEBHOOK_PRIVATE_ADDRESSES === "allow";
/** Whether an organizer's provider of accounts may live in the server's own network, and speak http: then every organizer can reach what the server can. */
export const privateProviders = (): boolean => process.env.SIGN_ON_PRIVATE_PROVIDERS === "allow";

/** Whom to tell of a weakness, for security.txt: mailto:… or https://…; null where nobody is named. */
export function securityContact(): string | null {
  return securityAddress.nullable().catch(null).parse(process.env.SECURITY_CONTACT || null);
}

const securityAddress = z.url({ protocol: /^(mailto|https)$/ });
const databaseAddress = z.url({ protocol: /^postgres(ql)?$/ });
const webAddress = z.url({ protocol: /^https?$/ });

/** What each setting has to be, in words for whoever sets it. The value of a secret is never repeated. */
const SETTINGS: readonly { readonly name: string; readonly is: z.ZodType; readonly words: string; readonly needed?: boolean; readonly secret?: boolean }[] = [
  { name: "DATABASE_URL", is: databaseAddress, words: "the application role's address, such as postgresql://fairbond_app:…@host:5432/fairbond", needed: true, secret: true },
  { name: "NEXTAUTH_SECRET", is: z.string().min(32), words: "at least 32 random characters", needed: true, secret: true },
  { name: "NEXTAUTH_URL", is: webAddress, words: "the public address of this server, such as https://crm.example.com", needed: true },
  { name: "DATABASE_POOL", is: database.shape.DATABASE_POOL, words: "a whole number from 1 to 100" },
  { name: "DATABASE_PREPARED", is: database.shape.DATABASE_PREPARED, words: "on or off" },
  { name: "MAIL_URL", is: mail.shape.MAIL_URL, words: "a mail server's address, such as smtp://user:password@mail.example:587", secret: true },
  { name: "SECURITY_CONTACT", is: securityAddress, words: "an address such as mailto:security@example.com" },
  { name: "SIGN_UP", is: z.enum(["open", "closed"]), words: "open or closed" },
  { name: "WEBHOOK_PRIVATE_ADDRESSES", is: z.enum(["allow", "refuse"]), words: "allow or refuse" },
  { name: "SIGN_ON_PRIVATE_PROVIDERS", is: z.enum(["allow", "refuse"]), words: "allow or refuse" },
  { name: "OTEL_EXPORTER_OTLP_ENDPOINT", is: webAddress, words: "a collector's address, such as http://localhost:4318" },
];

/** Every setting that is missing or wrong, each in a sentence that names it; none where all is well. */
export function settingProblems(env: Readonly<Record<string, string | undefined>>): string[] {
  const problems = SETTINGS.flatMap(({ name, is, words, needed = false, secret = false }) => {
    const value = env[name];
    if (value === undefined || value === "") return needed ? [`${name} is missing: it must be ${words}.`] : [];
    return is.safeParse(value).success ? [] : [`${name} must be ${words}${secret ? "" : `; it is "${value}"`}.`];
  });
  return env.MAIL_URL && !env.MAIL_FROM ? [...problems, "MAIL_FROM is missing: where MAIL_URL is set it must be the sender, such as Fairbond <crm@example.com>."] : problems;
}

/** The machines that data goes to, by name alone: an address may hold a password. */
export function hostOf(variable: "DATABASE_URL" | "MAIL_URL" | "OTEL_EXPORTER_OTLP_ENDPOINT"): string | null {
  const address = process.env[variable];
  return address && URL.canParse(address) ? new URL(address).hostname : null;
}
