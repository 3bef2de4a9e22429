import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import type { InvitationRow } from "@/lib/invitations/types";

export function InvitationTable({ workspace, invitations }: { workspace: string; invitations: readonly InvitationRow[] }) {
  const t = useTranslations("surveys.columns");
  const states = useTranslations("surveys.states");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("contact")}</th>
          <th>{t("exhibitor")}</th>
          <th>{t("edition")}</th>
          <th>{t("state")}</th>
          <th>{t("sent")}</th>
          <th>{t("expires")}</th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((row) => (
          <tr key={row.id}>
            <td>
              <Link className="plain who" href={`/${workspace}/surveys/invitations/${row.id}`}>
                {row.contactName}
              </Link>
            </td>
            <td data-h={t("exhibitor")}>
              <Link className="plain" href={`/${workspace}/exhibitors/${row.exhibitorId}`}>
                {row.exhibitorName}
              </Link>
            </td>
            <td data-h={t("edition")} className="ink2">
              {row.editionLabel}
            </td>
            <td data-h={t("state")}>{row.responseId === null ? states(row.state) : <Link href={`/${workspace}/surveys/responses/${row.responseId}`}>{states(row.state)}</Link>}</td>
            <td data-h={t("sent")} className="ink2">
              <Day date={row.createdAt} />
            </td>
            <td data-h={t("expires")} className="ink2">
              {row.state === "answered" || row.state === "withdrawn" ? "–" : <Day date={row.expiresAt} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
