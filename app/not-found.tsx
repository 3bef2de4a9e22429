import Link from "next/link";
import { getTranslations } from "next-intl/server";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <main className="mx-auto">
      <h1>{t("title")}</h1>
      <p className="mt-3 ink2">{t("text")}</p>
      <p className="mt-6">
        <Link href="/organizers">{t("home")}</Link>
      </p>
    </main>
  );
}
