import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { currentUser } from "@/lib/auth/session";

export default async function LandingPage() {
  if (await currentUser()) redirect("/organizers");
  const t = await getTranslations("door.landing");
  const tagline = await getTranslations("common");
  return (
    <main className="!px-0">
      <h1 className="max-w-[24ch]">{tagline("tagline")}</h1>
      <p className="lead mt-4">{t("lead")}</p>
      <p className="mt-6">
        <Link className="btn main" href="/sign-in">
          {t("enter")}
        </Link>
      </p>
      <section className="part grid gap-8 md:grid-cols-3">
        {(["1", "2", "3"] as const).map((n) => (
          <div key={n}>
            <h2>{t(`point${n}Title`)}</h2>
            <p className="mt-2 ink2">{t(`point${n}`)}</p>
          </div>
        ))}
      </section>
    </main>
  );
}
