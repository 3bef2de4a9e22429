import { getTranslations } from "next-intl/server";
import Link from "next/link";

import type { RecentItem } from "@/lib/search/types";

/** What the member looked at last: most searches are for one of these. */
export async function RecentList({ home, items }: { home: string; items: readonly RecentItem[] }) {
  const t = await getTranslations("search");
  if (items.length === 0) return <p className="ink2 mt-6">{t("noRecent")}</p>;
  return (
    <section className="part">
      <h2 className="mb-2">{t("recent")}</h2>
      <ul className="rows">
        {items.map(({ id, name, path }) => (
          <li key={id}>
            <Link href={`${home}${path}`} className="plain">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
