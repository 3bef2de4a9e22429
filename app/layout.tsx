import "./globals.css";

import type { Metadata } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { htmlLanguage } from "@/lib/i18n/locales";
import { isTheme, THEME_COOKIE } from "@/lib/i18n/themes";
import { mono, sans } from "./fonts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: "Fairbond 展缘", template: "%s · Fairbond 展缘" }, description: t("tagline"), icons: { icon: "/icon.svg" } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // the browser gets only the words that client components say themselves
  const { common, errors } = await getMessages();
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    <html lang={htmlLanguage(await getLocale())} data-theme={isTheme(theme) && theme !== "system" ? theme : undefined} className={`${sans.variable} ${mono.variable}`}>
      <body>
        <NextIntlClientProvider messages={{ common, errors }}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
