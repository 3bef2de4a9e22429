"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";

import { isLocale, LOCALE_COOKIE } from "./locales";
import { isTheme, THEME_COOKIE } from "./themes";

const A_YEAR = { path: "/", maxAge: 365 * 24 * 60 * 60, sameSite: "lax" } as const;

export async function chooseLanguage(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale)) return;
  (await cookies()).set(LOCALE_COOKIE, locale, A_YEAR);
  revalidatePath("/", "layout");
}

export async function chooseTheme(form: FormData): Promise<void> {
  const theme = form.get("theme");
  if (!isTheme(theme)) return;
  (await cookies()).set(THEME_COOKIE, theme, A_YEAR);
  revalidatePath("/", "layout");
}
