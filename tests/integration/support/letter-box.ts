import fs from "node:fs/promises";
import path from "node:path";
import type { AddressInfo, Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** What a server says to somebody instead of taking a letter. */
export interface Answer {
  readonly code: number;
  readonly text: string;
}

/** Where a conversation stands, for tests that break it there. */
export type Moment = "recipient" | "data" | "taken" | "answered";

export interface LetterBox {
  readonly url: string;
  readonly received: ParsedMail[];
  /** Answers by recipient; takes effect for the next conversation. */
  readonly refusals: Map<string, Answer>;
  /** Called at each moment of each letter. */
  watch: (moment: Moment) => void;
  /** Hangs up after having taken a letter, without a word. */
  hangUpAfterTaking: boolean;
  close(): Promise<void>;
}

/** A real mail server on loopback that keeps what it takes, as a mail client reads it; in a folder too, where one is given. */
export async function openLetterBox(folder: string | null = null): Promise<LetterBox> {
  const received: ParsedMail[] = [];
  const refusals = new Map<string, Answer>();
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(address, _session, done) {
      box.watch("recipient");
      const refusal = refusals.get(address.address);
      done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : undefined);
    },
    onData(stream, _session, done) {
      box.watch("data");
      const take = async () => {
        const parts: Buffer[] = [];
        for await (const part of stream) parts.push(Buffer.from(part));
        const raw = Buffer.concat(parts);
        const mail = await simpleParser(raw);
        if (folder !== null) await fs.writeFile(path.join(folder, `${idOf(mail)}.eml`), raw);
        received.push(mail);
        box.watch("taken");
        if (box.hangUpAfterTaking) {
          for (const socket of sockets) socket.destroy();
          return;
        }
        done();
        box.watch("answered");
      };
      take().catch((error: unknown) => done(error instanceof Error ? error : new Error("unreadable")));
    },
  });
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  // a client that dies in the middle of a sentence is what these tests are about
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server listens on a port.");
  const box: LetterBox = { url: `smtp://127.0.0.1:${address.port}`, received, refusals, watch: () => undefined, hangUpAfterTaking: false, close: () => new Promise((resolve) => server.close(() => resolve())) };
  return box;
}

/** The part of a Message-ID that stands for the letter. */
export function idOf(mail: ParsedMail): string {
  return /^<([^@>]+)@/.exec(mail.messageId ?? "")?.[1] ?? "none";
}
