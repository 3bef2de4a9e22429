import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { PanelHead } from "@/components/ui/panel-head";
import type { Beside } from "@/lib/exhibitors/beside/types";

/** Who answered lately, and whether an invitation waits. */
export function SurveysPanel({ workspace, beside: { responses, moreResponses, openInvitations } }: { workspace: string; beside: Beside }) {
  const t = useTranslations("exhibitors.surveys");
  return (
    <>
      <PanelHead title={t("title")} links={[]} />
      {responses.length === 0 && <p className="ink2 s13">{t("none")}</p>}
      <ul className="rows">
        {responses.map(({ id, on, who }) => (
          <li key={id} className="pair">
            <Link href={`/${workspace}/surveys/responses/${id}`}>{who === null ? t("answeredUnnamed") : t("answered", { who })}</Link>
            <span className="s13 ink3">
              <Day date={on} />
            </span>
          </li>
        ))}
      </ul>
      <p className="s13 ink2 mt-1">
        {t("open", { n: openInvitations })} {moreResponses > 0 && t("more", { n: moreResponses })}
      </p>
    </>
  );
}
