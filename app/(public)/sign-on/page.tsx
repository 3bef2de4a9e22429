import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { type SearchParams, single } from "@/lib/format/address";
import { ownPath } from "@/lib/http/own-path";
import { findSignOnAction } from "@/lib/sign-on/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signOn.enter"))("title") };
}

/** Which organizer's sign-on: by its workspace, or by an address of a domain that it has proven. */
export default async function FindSignOnPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const next = ownPath(single(await searchParams, "next") ?? undefined);
  const t = await getTranslations("signOn.enter");
  return (
    <main className="!px-0 w-full max-w-[480px]">
      <h1 className="mb-6">{t("title")}</h1>
      <ActionForm action={findSignOnAction.bind(null, next)} submit={t("next")}>
        <TextField name="who" label={t("find")} hint={t("findHint")} autoComplete="username" required />
      </ActionForm>
      <p className="mt-6">
        <Link href="/sign-in">{t("other")}</Link>
      </p>
    </main>
  );
}
