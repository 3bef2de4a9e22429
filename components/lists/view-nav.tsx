import { useTranslations } from "next-intl";
import Link from "next/link";

import type { LoadedList } from "@/lib/lists/types";

/** The kept ways of looking at this list, each an address of its own. */
export function ViewNav({ list }: { list: LoadedList }) {
  const t = useTranslations("lists.views");
  if (list.views.length === 0) return null;
  const tab = (current: boolean) => (current ? "!text-ink font-semibold !no-underline shadow-[inset_0_-2px_0_var(--accent)] pb-1" : "plain ink2 pb-1");
  return (
    <nav aria-label={t("label")} className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
      <Link href={`${list.path}?saved=none`} aria-current={list.view === null ? "page" : undefined} className={tab(list.view === null)}>
        {t("all")}
      </Link>
      {list.views.map((view) => {
        const here = list.view?.id === view.id;
        return (
          <Link key={view.id} prefetch={false} href={`${list.path}?saved=${view.id}`} aria-current={here ? "page" : undefined} className={tab(here)}>
            {view.name}
            {view.shared && <span className="s12 ink3"> · {t("sharedMark")}</span>}
            {here && list.changed && <span className="s12 ink3"> · {t("changedMark")}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
