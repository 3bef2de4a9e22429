import { trySignIn } from "./attempts";
import { checkPassword, type SignedInUser } from "./door";
import type { Visit } from "./visit";

export type SignInAnswer = { readonly kind: "in"; readonly user: SignedInUser } | { readonly kind: "wrong" } | { readonly kind: "wait"; readonly seconds: number };

/** Checks an address and a password, unless too much was tried: then neither is looked at. */
export async function signInWithPassword(email: string, password: string, visit: Visit, now: Date = new Date()): Promise<SignInAnswer> {
  const seconds = await trySignIn(email, visit, now);
  if (seconds > 0) return { kind: "wait", seconds };
  const user = await checkPassword(email, password);
  return user ? { kind: "in", user } : { kind: "wrong" };
}
