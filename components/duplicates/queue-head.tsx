import { getTranslations } from "next-intl/server";
import Link from "next/link";

/** The three pages of the room: exhibitors, people, what was merged. */
export async function QueueHead({ workspace, here }: { workspace: string; here: "exhibitors" | "contacts" | "merges" }) {
  const t = await getTranslations("duplicates");
  const pages = [
    { id: "exhibitors", href: `/${workspace}/duplicates` },
    { id: "contacts", href: `/${workspace}/duplicates/contacts` },
    { id: "merges", href: `/${workspace}/duplicates/merges` },
  ] as const;
  return (
    <>
      <h1>{t("title")}</h1>
      <nav className="mt-2 flex flex-wrap gap-x-5 gap-y-1 s13" aria-label={t("title")}>
        {pages.map(({ id, href }) => (
          <Link key={id} href={href} aria-current={id === here ? "page" : undefined} className={id === here ? "plain font-medium" : undefined}>
            {t(`tabs.${id}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
