import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Moment } from "@/components/accounts/moment";
import { OutcomeButton } from "@/components/accounts/outcome-button";
import { restoreMembershipAction } from "@/lib/members/actions";
import type { MemberRow } from "@/lib/members/types";

interface Props {
  readonly workspace: string;
  readonly timeZone: string;
  readonly members: readonly MemberRow[];
  /** Whether the reader may change anything here; the others read. */
  readonly changes: boolean;
}

export async function MemberTable({ workspace, timeZone, members, changes }: Props) {
  const [t, common] = await Promise.all([getTranslations("members"), getTranslations("common")]);
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("name")}</th>
          <th>{t("role")}</th>
          <th>{t("lastOpened")}</th>
          {changes && (
            <th>
              <span className="sr-only">{t("acts")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <td className="break-words">
              {changes && !member.deactivated ? <Link href={`/${workspace}/members/${member.id}`}>{member.name}</Link> : member.name}
              <span className="block s13 ink3">{member.email}</span>
            </td>
            <td data-h={t("role")}>{member.roleName ?? common(`roles.${member.role}`)}</td>
            <td data-h={t("lastOpened")}>{member.lastOpenedAt ? <Moment at={member.lastOpenedAt} timeZone={timeZone} /> : <span className="ink3">{t("notSeen")}</span>}</td>
            {changes && <td>{member.deactivated && <OutcomeButton action={restoreMembershipAction.bind(null, workspace)} fields={{ id: member.id }} label={t("restore")} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
