import { sendPersonLetters } from "@/lib/accounts/letters/send";
import { type LetterBox, openLetterBox } from "./letter-box";

/** The mail server to which this process sends letters about accounts, with the address that their links lead to. */
export async function openPersonBox(): Promise<LetterBox> {
  const box = await openLetterBox();
  process.env.MAIL_URL = box.url;
  process.env.MAIL_FROM = "Fairbond <door@fairbond.example>";
  process.env.NEXTAUTH_URL = "https://crm.fairbond.example";
  return box;
}

/** The link in the newest letter to this address, as its reader would press it. */
export function linkTo(box: LetterBox, email: string): URL {
  const letter = box.received.findLast((mail) => JSON.stringify(mail.to ?? "").includes(`"${email}"`));
  const address = /https?:\/\/\S+\/[\w-]{43}(?=\s|$)/.exec(letter?.text ?? "")?.[0];
  if (address === undefined) throw new Error(`No letter with a link came to ${email}.`);
  return new URL(address);
}

/** Lets the worker send what waits, and answers the secret of the link that came to this address. */
export async function tokenFor(box: LetterBox, email: string): Promise<string> {
  await sendPersonLetters();
  return linkTo(box, email).pathname.split("/").at(-1) ?? "";
}

/** The addresses of all letters that came, in order. */
export const readers = (box: LetterBox): string[] => box.received.map((mail) => [mail.to ?? []].flat()[0]?.value[0]?.address ?? "");
