import { z } from "zod";

export const emailField = z.string("required").trim().min(1, "required").max(254, "too_long").pipe(z.email("not_an_email")).transform((email) => email.toLowerCase());
/** As long as one likes up to 200 letters, of any kind; whether it is guessed easily is looked at on the server. */
export const newPasswordField = z.string("required").refine((password) => [...password].length >= 12, "password_too_short").refine((password) => [...password].length <= 200, "too_long");
const givenPassword = z.string("required").min(1, "required").max(400, "sign_in_failed");
export const nameField = z.string("required").trim().min(1, "required").max(200, "too_long");

export const signInInput = z.object({ email: emailField, password: givenPassword, next: z.string().optional() });
export const askInput = z.object({ email: emailField });
export const resetInput = z.object({ password: newPasswordField });
export const personInput = z.object({ name: nameField, locale: z.enum(["en", "zh"], "not_a_choice") });
export const newPersonInput = z.object({ name: nameField, password: newPasswordField });
export const changePasswordInput = z.object({ password: newPasswordField });
export const confirmInput = z.object({ password: givenPassword, code: z.string().trim().max(60, "wrong_code").optional() });
export const codeInput = z.object({ code: z.string("required").trim().min(1, "required").max(60, "wrong_code") });
export const firstCodeInput = codeInput.extend({ sealed: z.string("required").min(1, "required").max(400, "invalid") });
export const endSessionInput = z.object({ id: z.uuid("not_found") });
