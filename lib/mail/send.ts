import { createTransport, type Transporter } from "nodemailer";

import { mailEnv } from "@/lib/env";

export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Always there: what a reader without HTML sees. */
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly { readonly filename: string; readonly content: Buffer; readonly contentType: string }[];
  /** Stays the same when a letter is tried again, so that a mail client shows it once. */
  readonly messageId: string;
}

let transport: { readonly url: string; readonly transporter: Transporter } | null = null;

/** Whether this installation can send mail at all: MAIL_URL and MAIL_FROM are set. */
export function canSendMail(): boolean {
  return mailEnv() !== null;
}

/** Hands a letter to the mail server and waits until it took it. Throws where it did not, or where none is set up. */
export async function sendMail({ messageId, attachments = [], ...letter }: Letter): Promise<void> {
  const env = mailEnv();
  if (!env) throw new Error("No mail server is set up: MAIL_URL and MAIL_FROM are not set.");
  if (transport?.url !== env.url) {
    transport?.transporter.close();
    transport = { url: env.url, transporter: createTransport(env.url) };
  }
  const domain = env.from.split("@").at(-1)?.replace(/[^\w.-]/g, "") ?? "fairbond";
  await transport.transporter.sendMail({ ...letter, from: env.from, messageId: `<${messageId}@${domain}>`, attachments: [...attachments], disableFileAccess: true, disableUrlAccess: true });
}
