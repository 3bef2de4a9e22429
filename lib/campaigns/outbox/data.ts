import type { AddressObject, ParsedMail } from "mailparser";

import { PAGE_SIZE, type PageOf } from "@/lib/format/page";
import { type FolderLetter, readFolder, readFolderLetter } from "@/lib/mail/folder";
import type { OutboxLetter, OutboxRow } from "./types";

// the parser is a tool of the demo and the tests: a server without a mail folder never loads it
async function parse(raw: Buffer): Promise<ParsedMail> {
  const { simpleParser } = await import("mailparser");
  return await simpleParser(raw);
}

const textOf = (address: AddressObject | AddressObject[] | undefined): string => (address === undefined ? "" : [address].flat().map(({ text }) => text).join(", "));

function row({ messageId, receivedAt }: FolderLetter, mail: ParsedMail): OutboxRow {
  return { id: messageId, to: textOf(mail.to), subject: mail.subject ?? "", receivedAt };
}

/** The letters in the folder, newest first; only those of the page are opened. */
export async function listOutbox(folder: string, page: number): Promise<PageOf<OutboxRow>> {
  const all = await readFolder(folder);
  const rows = await Promise.all(
    all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(async (letter) => {
      const raw = await readFolderLetter(folder, letter.messageId);
      return raw && row(letter, await parse(raw));
    }),
  );
  return { total: all.length, page, pageSize: PAGE_SIZE, rows: rows.filter((each) => each !== null) };
}

export async function readOutboxLetter(folder: string, id: string): Promise<OutboxLetter | null> {
  const known = (await readFolder(folder)).find(({ messageId }) => messageId === id);
  const raw = known && (await readFolderLetter(folder, id));
  if (!known || !raw) return null;
  const mail = await parse(raw);
  const way = mail.headerLines.find(({ key }) => key === "list-unsubscribe")?.line ?? "";
  return {
    ...row(known, mail),
    from: textOf(mail.from),
    replyTo: mail.replyTo ? textOf(mail.replyTo) : null,
    text: mail.text ?? "",
    html: typeof mail.html === "string" ? mail.html : null,
    unsubscribe: /<(https?:[^>]+)>/.exec(way.replace(/\r?\n\s+/g, ""))?.[1] ?? null,
  };
}
