import fs from "node:fs/promises";
import path from "node:path";

/** What a mail folder keeps of a letter: a file each, named after the Message-ID's own part, so that one id is one file. */
export interface FolderLetter {
  readonly messageId: string;
  readonly receivedAt: Date;
}

const ENDING = ".eml";
const NAME = /^[\w.-]{1,120}\.eml$/;

/** The letters in a folder of the demo's own mail server, newest first. */
export async function readFolder(folder: string): Promise<FolderLetter[]> {
  const names = await fs.readdir(folder).catch(() => []);
  const letters = await Promise.all(
    names.filter((name) => NAME.test(name)).map(async (name) => {
      const stat = await fs.stat(path.join(folder, name)).catch(() => null);
      return stat && { messageId: name.slice(0, -ENDING.length), receivedAt: stat.mtime };
    }),
  );
  return letters.filter((letter) => letter !== null).sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime() || a.messageId.localeCompare(b.messageId));
}

/** One letter as it came over the line; null where there is none of that name. */
export async function readFolderLetter(folder: string, messageId: string): Promise<Buffer | null> {
  const name = `${messageId}${ENDING}`;
  if (!NAME.test(name)) return null;
  return await fs.readFile(path.join(folder, name)).catch(() => null);
}
