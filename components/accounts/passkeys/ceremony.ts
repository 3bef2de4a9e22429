import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";

import type { FormState } from "@/lib/tenant/form-state";

/** Fetched when a button is pressed: who uses no passkey pays nothing for it. */
const library = () => import("@simplewebauthn/browser");

type Failed = Extract<FormState<unknown>, { status: "failed" }>;
const failed = (code: Failed["code"], values: Failed["values"] = {}): Failed => ({ status: "failed", code, fields: {}, values });

/** Asks the person for a passkey; the answer as the server reads it, or why there is none. */
export async function answerBy(asked: FormState<PublicKeyCredentialRequestOptionsJSON>): Promise<string | Failed> {
  if (asked.status !== "done") return asked.status === "failed" ? asked : failed("passkey_failed");
  try {
    const { startAuthentication } = await library();
    return JSON.stringify(await startAuthentication({ optionsJSON: asked.value }));
  } catch {
    return failed("passkey_stopped");
  }
}

/** Has the person's device make a passkey. One that it has already is said to be there. */
export async function makeBy(offered: FormState<PublicKeyCredentialCreationOptionsJSON>, values: Failed["values"]): Promise<string | Failed> {
  if (offered.status !== "done") return offered.status === "failed" ? { ...offered, values } : failed("passkey_failed", values);
  try {
    const { startRegistration } = await library();
    return JSON.stringify(await startRegistration({ optionsJSON: offered.value }));
  } catch (error) {
    return failed(error instanceof Error && error.name === "InvalidStateError" ? "already_exists" : "passkey_stopped", values);
  }
}
