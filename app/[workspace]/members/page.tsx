import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

import { InviteForm } from "@/components/members/invite-form";
import { InvitedTable } from "@/components/members/invited-table";
import { MemberTable } from "@/components/members/member-table";
import { loadCanSendMail } from "@/lib/accounts/loaders";
import { mayManageMembers } from "@/lib/members/access";
import { loadHouse } from "@/lib/members/loaders";
import { requireRight } from "@/lib/rights/require-right";
import { loadOffers } from "@/lib/roles/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("title") };
}

/** Who belongs to the organizer, and who was asked to. */
export default async function MembersPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "members");
  const [{ members, invited }, offers, sends, t, common] = await Promise.all([loadHouse(member), loadOffers(member), loadCanSendMail(), getTranslations("members"), getTranslations("common")]);
  const changes = mayManageMembers(member);
  const gone = members.filter(({ deactivated }) => deactivated);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-2">{t("lead")}</p>
      <section className="part">
        <MemberTable workspace={workspace} timeZone={member.timeZone} members={members.filter(({ deactivated }) => !deactivated)} changes={changes} />
      </section>
      {changes && (
        <section className="part" aria-labelledby="invited">
          <h2 id="invited" className="mb-3">
            {t("invited")}
          </h2>
          {invited.length > 0 && (
            <div className="mb-6">
              <InvitedTable workspace={workspace} timeZone={member.timeZone} invited={invited} />
            </div>
          )}
          {sends ? (
            <InviteForm workspace={workspace} roles={offers.map(({ key, name, begunAs }) => ({ value: key, label: name ?? common(`roles.${begunAs}`) }))} labels={{ email: t("email"), role: t("role"), submit: t("invite"), sent: t("inviteHint") }} />
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
          <MemberTable workspace={workspace} timeZone={member.timeZone} members={gone} changes />
        </section>
      )}
      <p className="mt-10">
        <Link href={`/${workspace}/leave`}>{t("leaveNow")}</Link>
      </p>
    </>
  );
}
