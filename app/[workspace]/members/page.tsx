import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

import { InviteForm } from "@/components/members/invite-form";
import { InvitedTable } from "@/components/members/invited-table";
import { MemberTable } from "@/components/members/member-table";
import { ActionForm } from "@/components/ui/action-form";
import { loadCanSendMail } from "@/lib/accounts/loaders";
import { mayRunHouse } from "@/lib/members/access";
import { leaveAction } from "@/lib/members/actions";
import { loadHouse } from "@/lib/members/loaders";
import { GIVEN_ROLES } from "@/lib/members/schema";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("title") };
}

/** Who belongs to the organizer, who was asked, and one's own way out. */
export default async function MembersPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireMember(workspace);
  const [{ members, invited }, sends, t, common] = await Promise.all([loadHouse(member), loadCanSendMail(), getTranslations("members"), getTranslations("common")]);
  const changes = mayRunHouse(member);
  const gone = members.filter(({ deactivated }) => deactivated);
  const lastOwner = member.role === "owner" && members.filter(({ role, deactivated }) => role === "owner" && !deactivated).length === 1;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-2">{t("lead")}</p>
      {changes && (
        <p className="mt-3">
          <Link href={`/${workspace}/settings`}>{t("settings")}</Link>
        </p>
      )}
      <section className="part">
        <MemberTable workspace={workspace} members={members.filter(({ deactivated }) => !deactivated)} changes={changes} />
      </section>
      {changes && (
        <section className="part" aria-labelledby="invited">
          <h2 id="invited" className="mb-3">
            {t("invited")}
          </h2>
          {invited.length > 0 && (
            <div className="mb-6">
              <InvitedTable workspace={workspace} invited={invited} />
            </div>
          )}
          {sends ? (
            <InviteForm workspace={workspace} roles={GIVEN_ROLES.map((value) => ({ value, label: common(`roles.${value}`) }))} labels={{ email: t("email"), role: t("role"), submit: t("invite"), sent: t("inviteHint") }} />
          ) : (
            <p className="watch">{t("noMail")}</p>
          )}
        </section>
      )}
      {changes && gone.length > 0 && (
        <section className="part" aria-labelledby="gone">
          <h2 id="gone" className="mb-3">
            {t("gone")}
          </h2>
          <MemberTable workspace={workspace} members={gone} changes />
        </section>
      )}
      <section className="part" aria-labelledby="leave">
        <h2 id="leave" className="mb-1">
          {t("leave")}
        </h2>
        <p className="ink2 mb-3">{t(lastOwner ? "leaveLast" : "leaveText")}</p>
        {!lastOwner && (
          <ActionForm action={leaveAction.bind(null, workspace)} submit={t("leaveNow")} quiet>
            {null}
          </ActionForm>
        )}
      </section>
    </>
  );
}
