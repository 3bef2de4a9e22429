import { z } from "zod";

/** Base64url, as browsers send bytes, and no longer than any of these ever is. */
const encoded = (most: number) => z.string().min(1).max(most).regex(/^[\w-]+$/);
const credential = { id: encoded(1400), rawId: encoded(1400), type: z.literal("public-key"), clientExtensionResults: z.unknown().transform(() => ({})) };
const transports = z.array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"])).max(7);

/** What a browser sends in one field of a form. Whatever is no such answer is refused as one that does not hold. */
const inOneField = <S extends z.ZodType>(answer: S) =>
  z.string("passkey_failed").max(20_000, "passkey_failed").transform((text, context): z.output<S> => {
    const parsed = answer.safeParse(jsonIn(text));
    if (parsed.success) return parsed.data;
    context.addIssue("passkey_failed");
    return z.NEVER;
  });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const made = z.object({ ...credential, response: z.object({ clientDataJSON: encoded(4000), attestationObject: encoded(12_000), transports: transports.optional().catch([]) }) });
const signed = z.object({ ...credential, response: z.object({ clientDataJSON: encoded(4000), authenticatorData: encoded(4000), signature: encoded(2000), userHandle: encoded(100).optional() }) });

const passkeyName = z.string("required").trim().min(1, "required").max(60, "too_long");
export const addPasskeyInput = z.object({ name: passkeyName, response: inOneField(made) });
export const provePasskeyInput = z.object({ response: inOneField(signed) });
export const renamePasskeyInput = z.object({ id: z.uuid("not_found"), name: passkeyName });
export const removePasskeyInput = z.object({ id: z.uuid("not_found") });
