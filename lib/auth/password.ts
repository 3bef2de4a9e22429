import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters of OWASP's password storage advice (19 MiB, two passes, one lane). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** A wrong password and an unknown address take the same time: without a hash a fixed one is verified in its place. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await placeholder()), password);
  return passwordHash !== null && matches;
}

let placeholderHash: Promise<string> | undefined;
function placeholder(): Promise<string> {
  return (placeholderHash ??= hashPassword("nobody has this password"));
}
