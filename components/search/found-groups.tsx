import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import type { Found, FoundItem } from "@/lib/search/types";
import { Marked } from "./marked";

/** What was found, in groups, each with its few best. */
export function FoundGroups({ home, found }: { home: string; found: Found }) {
  const t = useTranslations("search");
  if (found.groups.length === 0) return <p className="ink2 mt-6">{t("nothing", { query: found.query })}</p>;
  return found.groups.map(({ kind, items }) => (
    <section key={kind} className="part" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`} className="mb-2">
        {t(`kinds.${kind}`)}
      </h2>
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id}>
            <Entry home={home} item={item} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Entry({ home, item: { kind, path, title, detail, of, day, gone } }: { home: string; item: FoundItem }) {
  const t = useTranslations("search");
  return (
    <>
      <Link href={`${home}${path}`} className={kind === "note" ? "plain" : "plain who font-semibold"}>
        <Marked pieces={title} />
      </Link>
      {gone && <span className="flag calm ml-2">{t(kind === "contact" ? "left" : "archived")}</span>}
      {(of !== null || detail.length > 0 || day !== null) && (
        <p className="s13 ink2 break-words">
          {of}
          {of !== null && (detail.length > 0 || day !== null) && " · "}
          <Marked pieces={detail} />
          {day !== null && <Day date={new Date(day)} />}
        </p>
      )}
    </>
  );
}
