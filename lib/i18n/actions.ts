"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";

import { isLocale, LOCALE_COOKIE } from "./locales";
import { isTheme, THEME_COOKIE } from "./themes";

/** No script reads them; over https they go over https alone. */
const aYear = () => ({ path: "/", maxAge: 365 * 24 * 60 * 60, sameSite: "lax", httpOnly: true, secure: process.env.NEXTAUTH_URL?.startsWith("https:") ?? false }) as const;

export async function chooseLanguage(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale)) return;
  (await cookies()).set(LOCALE_COOKIE, locale, aYear());
  revalidatePath("/", "layout");
}

export async function chooseTheme(form: FormData): Promise<void> {
  const theme = form.get("theme");
  if (!isTheme(theme)) return;
  (await cookies()).set(THEME_COOKIE, theme, aYear());
  revalidatePath("/", "layout");
}
