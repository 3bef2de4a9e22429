import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { codeAction } from "@/lib/accounts/actions";
import { loadHalfIn } from "@/lib/accounts/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { ownPath } from "@/lib/http/own-path";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.codes"))("askTitle") };
}

/** The second step of signing in. Who has not taken the first goes there. */
export default async function CodePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await loadHalfIn();
  if (!user) redirect("/sign-in");
  const next = ownPath(single(await searchParams, "next") ?? undefined);
  const t = await getTranslations("accounts.codes");
  return (
    <main className="!px-0 w-full max-w-[480px]">
      <h1 className="mb-2">{t("askTitle")}</h1>
      <p className="mb-6 ink2 break-words">{t("askText", { email: user.email })}</p>
      <ActionForm action={codeAction.bind(null, next)} submit={t("ask")}>
        <TextField name="code" autoComplete="one-time-code" label={t("code")} hint={t("askHint")} required />
      </ActionForm>
    </main>
  );
}
