import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { canSendMail, sendMail } from "@/lib/mail/send";

const received: ParsedMail[] = [];
let refuse = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    simpleParser(stream)
      .then((mail) => {
        if (refuse) return done(new Error("mailbox is full"));
        received.push(mail);
        done();
      })
      .catch((error: unknown) => done(error instanceof Error ? error : new Error("unreadable")));
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server listens on a port.");
  process.env.MAIL_URL = `smtp://127.0.0.1:${address.port}`;
  process.env.MAIL_FROM = "Lantern Quay <reports@lantern-quay.example>";
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const letter = { to: "wei@demo.example", subject: "展会报告: 3 rows", text: "信任 64（52–76）", messageId: "job-1" };

describe("a letter", () => {
  it("arrives as it was written, with its attachment, Chinese included", async () => {
    expect(canSendMail()).toBe(true);
    await sendMail({ ...letter, attachments: [{ filename: "报告.pdf", content: Buffer.from("%PDF-1.7"), contentType: "application/pdf" }] });
    const [mail] = received;
    expect(mail).toMatchObject({ subject: letter.subject, messageId: "<job-1@lantern-quay.example>" });
    expect(mail?.text?.trim()).toBe(letter.text);
    expect(mail?.from?.text).toContain("reports@lantern-quay.example");
    expect(mail?.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([["报告.pdf", "%PDF-1.7"]]);
  });

  it("that the server does not take is an error, so that it can be tried again", async () => {
    refuse = true;
    await expect(sendMail(letter)).rejects.toThrow("mailbox is full");
    refuse = false;
  });
});
