import { beginLetter, holdLetter, isLinkKind, newLink, noteLetter } from "@/lib/auth/letters";
import { MailLine } from "@/lib/mail/line";
import { canSendMail } from "@/lib/mail/send";
import { composeLetter } from "./compose";

const MOST_ATTEMPTS = 5;
/** A batch keeps the worker's other work waiting no longer than this. */
const LONGEST_MS = 20_000;

export interface LetterRun {
  readonly sent: number;
  readonly skipped: number;
  readonly failed: number;
  readonly later: number;
}

/**
 * Sends the letters to persons that are due. A link's secret is made here and lives in the letter alone; its hash is kept with the last word
 * before the final dot, so that a letter that did not go leaves no link, and a worker that is killed sends none twice.
 */
export async function sendPersonLetters(clock: () => Date = () => new Date()): Promise<LetterRun> {
  const run = { sent: 0, skipped: 0, failed: 0, later: 0 };
  if (!canSendMail()) return run;
  const begun = clock().getTime();
  const line = new MailLine();
  try {
    while (clock().getTime() - begun < LONGEST_MS) {
      const letter = await holdLetter(clock());
      if (!letter) break;
      const { token, hash } = newLink();
      const written = composeLetter(letter, token);
      if (!written) {
        run.skipped += 1;
        await noteLetter(letter, "skipped", null);
        continue;
      }
      const came = await line.hand({ ...written, senderName: null, replyTo: null, html: null, unsubscribe: null, messageId: letter.id }, () => beginLetter(letter, isLinkKind(letter.kind) ? hash : null, clock()));
      if (came.kind === "taken") {
        run.sent += 1;
        await noteLetter(letter, "sent", null);
      } else if (came.kind === "stopped") {
        run.skipped += 1;
        await noteLetter(letter, "skipped", "stopped");
      } else if (came.kind === "bounced" || came.kind === "refused" || letter.attempts >= MOST_ATTEMPTS) {
        run.failed += 1;
        await noteLetter(letter, "failed", came.kind);
      } else if (came.kind !== "unclear") {
        // nothing was sent: again after 1, 2, 4, 8 minutes. What is unclear stays as it is and is not sent blindly a second time
        run.later += 1;
        await noteLetter(letter, "planned", came.kind, new Date(clock().getTime() + 30_000 * 2 ** letter.attempts));
      }
      if (came.kind === "server") break;
    }
  } finally {
    line.close();
  }
  return run;
}
