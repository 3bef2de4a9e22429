import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

import type { Messages } from "@/lib/i18n/messages";

/** Gives the client components inside the words of these nouns, beside the common ones. */
export async function Words({ of, children }: { of: readonly (keyof Messages)[]; children: ReactNode }) {
  const messages = await getMessages();
  const { common, errors } = messages;
  return <NextIntlClientProvider messages={{ common, errors, ...Object.fromEntries(of.map((noun) => [noun, messages[noun]])) }}>{children}</NextIntlClientProvider>;
}
