import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { parseConnectionUrl } from "nodemailer/lib/shared/index.js";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";
import { z } from "zod";

import { mailEnv } from "@/lib/env";
import { readSender } from "./sender";

/** A letter with all that a mail client reads of it. */
export interface LineLetter {
  readonly to: string;
  /** The name beside the installation's own address, and where answers go. */
  readonly senderName: string | null;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  /** Null for a letter of plain text. */
  readonly html: string | null;
  readonly messageId: string;
  /** Where one request ends all further letters (RFC 8058); null for what a member has asked for and ends in the settings. */
  readonly unsubscribe: string | null;
}

/**
 * What came of handing a letter over. `taken`, `bounced`, `refused` and `later` are the server's own word. `stopped`: our last word said no.
 * `server`: no letter got through, this one neither. `unclear`: the line broke between our last byte and the server's answer.
 */
export type Handing = { readonly kind: "taken" | "stopped" | "unclear" } | { readonly kind: "bounced" | "refused" | "later" | "server"; readonly why: string };

const TIMES = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** One open connection to the mail server, over which letters go one after the other. */
export class MailLine {
  #connection: SMTPConnection | null = null;

  /**
   * Hands a letter over. The server counts a letter as taken from its final dot on, so `last` is asked when all but the dot has
   * been sent: false, or an error, and the line is cut before it; the server then throws the letter away (RFC 5321, 4.1.1.4).
   */
  async hand(letter: LineLetter, last: () => Promise<boolean>): Promise<Handing> {
    const { raw, envelope } = await compose(letter);
    let connection: SMTPConnection;
    try {
      connection = this.#connection ??= await connect();
    } catch (error) {
      return { kind: "server", why: messageOf(error) };
    }
    let stage: "before" | "stopped" | "after" = "before";
    let over = false;
    const bytes = async function* () {
      yield raw;
      // a refused envelope is followed by a pretended read of the letter, which must not count
      if (over) return;
      if (!(await last().catch(() => false))) {
        stage = "stopped";
        throw new Error("The letter is not wanted any more.");
      }
      stage = "after";
    };
    const problem = await new Promise<unknown>((resolve) => {
      const end = (error: unknown) => {
        over = true;
        connection.off("error", end);
        resolve(error);
      };
      connection.once("error", end);
      connection.send(envelope, Readable.from(bytes()), (error) => end(error));
    });
    if (problem === null || problem === undefined) return { kind: "taken" };
    this.close();
    return readProblem(problem, stage);
  }

  close(): void {
    this.#connection?.close();
    this.#connection = null;
  }
}

async function connect(): Promise<SMTPConnection> {
  const env = mailEnv();
  if (!env) throw new Error("No mail server is set up: MAIL_URL and MAIL_FROM are not set.");
  const options = parseConnectionUrl(env.url);
  const connection = new SMTPConnection({ ...options, ...TIMES });
  await new Promise<void>((resolve, reject) => {
    connection.once("error", reject);
    connection.connect((error) => {
      if (error) return reject(error);
      const { user, pass } = loginOf(env.url);
      if (user === "") return resolve();
      connection.login({ credentials: { user, pass } }, (refused) => (refused ? reject(refused) : resolve()));
    });
  });
  connection.removeAllListeners("error");
  // between two letters a server may hang up; the next letter finds out
  connection.on("error", () => undefined);
  return connection;
}

function loginOf(url: string): { user: string; pass: string } {
  const { username, password } = new URL(url);
  return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
}

async function compose(letter: LineLetter): Promise<{ raw: Buffer; envelope: { from: string; to: string[] } }> {
  const env = mailEnv();
  if (!env) throw new Error("No mail server is set up: MAIL_URL and MAIL_FROM are not set.");
  const sender = readSender(env.from);
  const raw = await new MailComposer({
    from: { name: letter.senderName ?? sender.name, address: sender.address },
    to: { name: "", address: letter.to },
    ...(letter.replyTo === null ? {} : { replyTo: letter.replyTo }),
    subject: letter.subject,
    text: letter.text,
    ...(letter.html === null ? {} : { html: letter.html }),
    messageId: `<${letter.messageId}@${sender.domain}>`,
    headers: {
      ...(letter.unsubscribe === null ? {} : { "List-Unsubscribe": { prepared: true, value: `<${letter.unsubscribe}>` }, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
      "Auto-Submitted": "auto-generated",
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return { raw, envelope: { from: sender.address, to: [letter.to] } };
}

const smtpProblem = z.object({ code: z.string().optional(), command: z.string().optional(), responseCode: z.number().optional(), response: z.string().optional(), message: z.string() });

/** The address is wrong or gone; other lasting refusals (policy, content, relay) say nothing about the address. */
const NO_SUCH_MAILBOX = new Set([550, 551, 553, 556]);

function readProblem(problem: unknown, stage: "before" | "stopped" | "after"): Handing {
  const { command, responseCode, response, message } = smtpProblem.catch({ message: messageOf(problem) }).parse(problem);
  if (stage === "stopped") return { kind: "stopped" };
  const why = response ?? message;
  if (responseCode === undefined) return stage === "after" ? { kind: "unclear" } : { kind: "server", why };
  if (command !== "RCPT TO" && command !== "DATA") return { kind: "server", why };
  // 421: the server is going down, whatever it was asked
  if (responseCode === 421) return { kind: "server", why };
  if (responseCode < 500) return { kind: "later", why };
  return { kind: command === "RCPT TO" && NO_SUCH_MAILBOX.has(responseCode) && !/\b5\.7\./.test(why) ? "bounced" : "refused", why };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
