import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { ConfirmForm } from "@/components/accounts/confirm-form";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { HiddenField } from "@/components/ui/fields";
import { loadAsked, loadFresh } from "@/lib/accounts/loaders";
import { mayChange } from "@/lib/members/access";
import { endMembershipAction, handOverAction } from "@/lib/members/actions";
import { loadHouse } from "@/lib/members/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("one") };
}

/** One member: end and handing over; the role is given where roles are. */
export default async function MemberPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "manage", "members");
  const { members } = await loadHouse(member);
  const other = members.find((each) => each.id === id && !each.deactivated);
  if (!other) notFound();
  const [t, common, fresh, asked] = await Promise.all([getTranslations("members"), getTranslations("common"), loadFresh(), loadAsked()]);
  const self = other.id === member.memberId;
  const changes = !self && mayChange(member, other);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/members`, label: t("title") }]} />
      <h1 className="break-words">{other.name}</h1>
      <p className="mt-2 ink2 break-words">
        {other.email} · {other.roleName ?? common(`roles.${other.role}`)}
      </p>
      {!changes && <p className="mt-6">{t(self ? "self" : "ownersOnly")}</p>}
      {changes && may(member, "manage", "roles") && (
        <p className="mt-4">
          <Link href={`/${workspace}/roles#holders`}>{t("giveRole")}</Link>
        </p>
      )}
      {changes && (
        <section className="part" aria-labelledby="end">
          <h2 id="end" className="mb-1">
            {t("end")}
          </h2>
          <p className="ink2 mb-3">{t("endText")}</p>
          <ActionForm action={endMembershipAction.bind(null, workspace)} submit={t("endNow")} quiet>
            <HiddenField name="id" value={id} />
          </ActionForm>
        </section>
      )}
      {!self && may(member, "manage", "organizer") && other.role !== "owner" && (
        <section className="part" aria-labelledby="over">
          <h2 id="over" className="mb-1">
            {t("handOver")}
          </h2>
          <p className="ink2 mb-3">{t("handOverText")}</p>
          {fresh ? (
            <ActionForm action={handOverAction.bind(null, workspace)} submit={t("handOverNow")} quiet>
              <HiddenField name="id" value={id} />
            </ActionForm>
          ) : (
            <ConfirmForm path={`/${workspace}/members/${id}`} asked={asked} />
          )}
        </section>
      )}
    </>
  );
}
