import { getTranslations } from "next-intl/server";

import { Moment } from "@/components/accounts/moment";
import { OutcomeButton } from "@/components/accounts/outcome-button";
import { inviteAgainAction, revokeInvitationAction } from "@/lib/members/actions";
import type { InvitedRow } from "@/lib/members/types";

/** Who was asked and has not come yet. */
export async function InvitedTable({ workspace, timeZone, invited }: { workspace: string; timeZone: string; invited: readonly InvitedRow[] }) {
  const [t, common] = await Promise.all([getTranslations("members"), getTranslations("common")]);
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("email")}</th>
          <th>{t("role")}</th>
          <th>{t("goodUntil")}</th>
          <th>
            <span className="sr-only">{t("acts")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invited.map(({ id, email, role, roleName, expiresAt, expired }) => (
          <tr key={id}>
            <td className="break-words">{email}</td>
            <td data-h={t("role")}>{roleName ?? common(`roles.${role}`)}</td>
            <td data-h={t("goodUntil")}>
              {expired ? (
                <span className="watch">{t("expired")}</span>
              ) : (
                <Moment at={expiresAt} timeZone={timeZone} />
              )}
            </td>
            <td>
              <OutcomeButton action={inviteAgainAction.bind(null, workspace)} fields={{ id }} label={t("again")} />
              <OutcomeButton action={revokeInvitationAction.bind(null, workspace)} fields={{ id }} label={t("revoke")} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
