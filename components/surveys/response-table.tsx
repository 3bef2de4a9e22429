import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import type { ResponseRow } from "@/lib/responses/types";

export function ResponseTable({ workspace, responses }: { workspace: string; responses: readonly ResponseRow[] }) {
  const t = useTranslations("surveys");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.exhibitor")}</th>
          <th>{t("columns.contact")}</th>
          <th>{t("columns.edition")}</th>
          <th>{t("columns.language")}</th>
          <th>{t("columns.answered")}</th>
        </tr>
      </thead>
      <tbody>
        {responses.map((row) => (
          <tr key={row.id}>
            <td>
              <Link className="plain who" href={`/${workspace}/surveys/responses/${row.id}`}>
                {row.exhibitorName}
              </Link>
            </td>
            <td data-h={t("columns.contact")}>{row.contactName ?? <span className="ink3">{t("responses.unnamed")}</span>}</td>
            <td data-h={t("columns.edition")} className="ink2">
              {row.editionLabel ?? "–"}
            </td>
            <td data-h={t("columns.language")} className="ink2">
              {t(`response.languages.${row.language}`)}
              {row.imported && ` · ${t("responses.imported")}`}
            </td>
            <td data-h={t("columns.answered")} className="ink2">
              <Day date={row.answeredOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
