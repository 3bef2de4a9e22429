import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signOn.own"))("title") };
}

/** In place of a person's own pages for a session that an organizer's provider vouches for. */
export default async function ByCompanyPage() {
  const t = await getTranslations("signOn.own");
  return (
    <main className="!px-0 w-full max-w-[480px]">
      <h1 className="mb-2">{t("title")}</h1>
      <p className="mb-6">{t("text")}</p>
      <p className="flex flex-wrap items-center gap-4">
        <Link className="btn main" href="/sign-in?next=/account">
          {t("signIn")}
        </Link>
        <Link href="/organizers">{t("back")}</Link>
      </p>
    </main>
  );
}
