import { useTranslations } from "next-intl";
import Link from "next/link";

import { PanelHead } from "@/components/ui/panel-head";
import type { RelatedCompany } from "@/lib/exhibitors/beside/types";

interface Props {
  readonly workspace: string;
  readonly exhibitorId: string;
  readonly related: readonly RelatedCompany[];
  readonly mayAdd: boolean;
}

/** The companies that an exhibitor belongs with, from either side. */
export function RelatedPanel({ workspace, exhibitorId, related, mayAdd }: Props) {
  const t = useTranslations("exhibitors.related");
  return (
    <>
      <PanelHead title={t("title")} links={[mayAdd && { href: `/${workspace}/exhibitors/${exhibitorId}/related`, label: related.length > 0 ? t("all") : t("add") }]} />
      {related.length === 0 ? (
        <p className="ink2 s13">{t("none")}</p>
      ) : (
        <ul className="rows">
          {related.map(({ linkId, exhibitorId: other, name, relation }) => (
            <li key={linkId} className="pair">
              <Link href={`/${workspace}/exhibitors/${other}`}>{name}</Link>
              <span className="s13 ink2">{t(`relations.${relation}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
