import { tryAsking, tryCode, trySignIn } from "@/lib/auth/attempts";
import { proveByCode, readCodes } from "@/lib/auth/codes";
import { checkPassword } from "@/lib/auth/door";
import { askLetter, letterValues, type LetterKind } from "@/lib/auth/letters";
import { resetPassword, changeEmail, type Person, readLink } from "@/lib/auth/links";
import { setPassword, sweep } from "@/lib/auth/people";
import { confirmSession, isFresh, type Session } from "@/lib/auth/sessions";
import { isWeak } from "@/lib/auth/strength";
import type { Visit } from "@/lib/auth/visit";
import { AppError, fieldError } from "@/lib/errors";
import { canSendMail } from "@/lib/mail/send";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

/** Refuses when strangers of this network have asked too often. */
export async function mayAsk(what: string, visit: Visit): Promise<void> {
  const seconds = await tryAsking(what, visit);
  if (seconds > 0) throw new AppError("too_many_tries", {}, seconds);
}

/** Asks for a link by mail. The same answer, after the same work, whether anybody lives at the address. */
export async function askForLink(kind: "reset_password" | "sign_in_link" | "sign_up", email: string, locale: string, visit: Visit): Promise<void> {
  await mayAsk(kind, visit);
  if (!canSendMail()) throw new AppError("no_mail_server");
  await askLetter(kind, email, locale);
}

/** A new password that nobody guesses from lists or from what is known of its owner. */
export async function refuseWeak(password: string, known: readonly string[]): Promise<void> {
  if (await isWeak(password, known)) throw fieldError("password", "weak_password");
}

/** Sets a forgotten password by its link, and tells the person so. */
export async function resetByLink(token: string, password: string): Promise<Person & { readonly passkeysEnded: number }> {
  const link = await readLink(token, "reset_password");
  if (!link) throw new AppError("link_used");
  await refuseWeak(password, [link.email, link.known_name ?? ""]);
  const person = await resetPassword(token, password);
  if (!person) throw new AppError("link_used");
  await askLetter("password_changed", person.email, person.locale ?? "en", { passkeys: person.passkeysEnded });
  return person;
}

/** Whether somebody has proven within ten minutes who they are. */
export const hasFreshProof = (session: Session): boolean => isFresh(session);

/** Steps that cannot be taken back ask for a proof that is no older than ten minutes. */
export function requireFresh(session: Session): void {
  if (!isFresh(session)) throw new AppError("confirm_first");
}

/** Whether this is a code of the person's; it is counted before it is looked at. */
export async function proveCode(user: { readonly id: string; readonly email: string }, code: string, visit: Visit): Promise<boolean> {
  const seconds = await tryCode(user, visit);
  if (seconds > 0) throw new AppError("too_many_tries", {}, seconds);
  return await proveByCode(user.id, code);
}

/** The signed-in person proves again who they are, with a code too where they use codes; what is wrong counts as at a sign-in. */
export async function confirmByPassword(session: Session, { password, code = "" }: { readonly password: string; readonly code?: string | undefined }, visit: Visit): Promise<void> {
  const seconds = await trySignIn(session.user.email, visit);
  if (seconds > 0) throw new AppError("too_many_tries", {}, seconds);
  if ((await checkPassword(session.user.email, password)) === null) throw fieldError("password", "sign_in_failed");
  if ((await readCodes(session.user.id)).on) {
    if (code === "") throw fieldError("code", "required");
    if (!(await proveCode(session.user, code, visit))) throw fieldError("code", "wrong_code");
  }
  await confirmSession(session, visit);
}

export async function changeOwnPassword(session: Session, password: string, locale: string): Promise<void> {
  requireFresh(session);
  await refuseWeak(password, [session.user.email, session.user.name, ...session.places.map(({ name }) => name)]);
  await setPassword(session.user.id, password, session.id);
  await askLetter("password_changed", session.user.email, locale);
}

/** A new address becomes the person's own when its mailbox says so; where it is somebody's already, nothing comes and nothing is told. */
export async function askNewEmail(session: Session, email: string, locale: string): Promise<void> {
  requireFresh(session);
  if (!canSendMail()) throw new AppError("no_mail_server");
  if (email === session.user.email) throw fieldError("email", "already_exists");
  await askLetter("confirm_email", email, locale, { userId: session.user.id, name: session.user.name });
}

/** Confirms the new address and tells the old one. */
export async function confirmNewEmail(token: string): Promise<string> {
  const changed = await changeEmail(token);
  if (!changed) throw new AppError("link_used");
  await askLetter("email_changed", changed.old_email, changed.locale ?? "en", { name: changed.name, newEmail: changed.new_email });
  return changed.new_email;
}

/** A letter to a person that goes if and only if the transaction that asks for it is kept. False: the address has had its letters for this hour. */
export async function askLetterWithin({ db }: TenantTransaction, kind: LetterKind, email: string, locale: string, payload: object): Promise<boolean> {
  const [id, name, to, language, body] = letterValues(kind, email, locale, payload);
  const rows = await db.$queryRaw<{ asked: boolean }[]>(sql`SELECT door_letter(${id}::uuid, ${name}, ${to}, ${language}, ${body}::jsonb) AS asked`);
  return rows[0]?.asked === true;
}

/** Throws away old counts, letters, links and sessions of everybody. */
export const sweepDoor = sweep;
