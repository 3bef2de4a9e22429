import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { BadgeCode } from "@/components/surveys/badge-code";
import { WithdrawForm } from "@/components/surveys/withdraw-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Day } from "@/components/ui/day";
import { Facts } from "@/components/ui/facts";
import { Words } from "@/components/ui/words";
import { loadInvitation } from "@/lib/invitations/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const invitation = await loadInvitation(await requireRight(workspace, "read", "invitations"), id);
  return { title: (await getTranslations("surveys.one"))("title", { contact: invitation.contactName }) };
}

export default async function InvitationPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "invitations");
  const invitation = await loadInvitation(member, id);
  const t = await getTranslations("surveys");
  const open = invitation.state === "open" || invitation.state === "opened";
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/surveys`, label: t("title") }]} />
      <h1>{t("one.title", { contact: invitation.contactName })}</h1>
      <Facts
        rows={[
          { label: t("columns.exhibitor"), value: <Link href={`/${workspace}/exhibitors/${invitation.exhibitorId}`}>{invitation.exhibitorName}</Link> },
          { label: t("columns.edition"), value: invitation.editionLabel },
          { label: t("columns.state"), value: t(`states.${invitation.state}`) },
          { label: t("columns.sent"), value: <Day date={invitation.createdAt} /> },
          { label: t("columns.expires"), value: open || invitation.state === "expired" ? <Day date={invitation.expiresAt} /> : null },
          { label: t("columns.answered"), value: invitation.answeredAt && <Day date={invitation.answeredAt} /> },
        ]}
      />
      {invitation.responseId !== null && (
        <p className="mt-6">
          <Link href={`/${workspace}/surveys/responses/${invitation.responseId}`}>{t("one.toResponse")}</Link>
        </p>
      )}
      {open && <p className="mt-6 max-w-[640px] ink2">{t("one.lost")}</p>}
      {open && may(member, "manage", "invitations") && (
        <Words of={["points"]}>
          <BadgeCode workspace={workspace} invitationId={id} />
        </Words>
      )}
      {(open || invitation.state === "expired") && may(member, "manage", "invitations") && <WithdrawForm workspace={workspace} invitationId={id} />}
    </>
  );
}
