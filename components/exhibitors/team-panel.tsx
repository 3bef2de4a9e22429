import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField } from "@/components/ui/fields";
import type { ExhibitorDetail } from "@/lib/exhibitors/types";
import { setTeamMemberAction } from "@/lib/exhibitors/team/actions";
import type { MemberName } from "@/lib/members/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";

interface Props {
  readonly member: MemberSession;
  readonly exhibitor: ExhibitorDetail;
  readonly team: readonly MemberName[];
  readonly members: readonly MemberName[];
}

/** Who looks after an exhibitor: its owner, and the colleagues beside the owner. */
export async function TeamPanel({ member, exhibitor, team, members }: Props) {
  const t = await getTranslations("exhibitors.team");
  const page = await getTranslations("exhibitors.page");
  const action = setTeamMemberAction.bind(null, member.workspace);
  const keeper = may(member, "edit", "exhibitors");
  const others = members.filter(({ id }) => id !== exhibitor.ownerMemberId && !team.some((mate) => mate.id === id));
  return (
    <>
      <h2>{t("title")}</h2>
      <ul className="rows">
        <li>
          {exhibitor.ownerName ?? page("nobody")} <span className="ink3 s13">· {page("owner")}</span>
        </li>
        {team.map(({ id, name }) => (
          <li key={id} className="flex items-center justify-between gap-3">
            <span>{name}</span>
            {keeper && (
              <ActionForm action={action} submit={t("remove", { name })} quiet>
                <HiddenField name="exhibitorId" value={exhibitor.id} />
                <HiddenField name="memberId" value={id} />
                <HiddenField name="inTeam" value="no" />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {keeper && others.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-accent s13">{t("add")}</summary>
          <div className="mt-2">
            <ActionForm action={action} submit={t("add")} quiet>
              <HiddenField name="exhibitorId" value={exhibitor.id} />
              <HiddenField name="inTeam" value="yes" />
              <SelectField name="memberId" label={t("who")} empty={t("choose")} options={others.map(({ id, name }) => ({ value: id, label: name }))} required />
            </ActionForm>
          </div>
        </details>
      )}
    </>
  );
}
