import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { ConfirmForm } from "@/components/accounts/confirm-form";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { HiddenField, SelectField } from "@/components/ui/fields";
import { loadFresh } from "@/lib/accounts/loaders";
import { mayChange, mayRunHouse, ownsHouse } from "@/lib/members/access";
import { changeRoleAction, endMembershipAction, handOverAction } from "@/lib/members/actions";
import { loadHouse } from "@/lib/members/loaders";
import { GIVEN_ROLES } from "@/lib/members/schema";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("one") };
}

/** One member: role, end, handing over. For roles that change nothing here it is not there. */
export default async function MemberPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireMember(workspace);
  if (!mayRunHouse(member)) notFound();
  const { members } = await loadHouse(member);
  const other = members.find((each) => each.id === id && !each.deactivated);
  if (!other) notFound();
  const [t, common, fresh] = await Promise.all([getTranslations("members"), getTranslations("common"), loadFresh()]);
  const self = other.id === member.memberId;
  const changes = !self && mayChange(member, other);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/members`, label: t("title") }]} />
      <h1 className="break-words">{other.name}</h1>
      <p className="mt-2 ink2 break-words">
        {other.email} · {common(`roles.${other.role}`)}
      </p>
      {!changes && <p className="part">{t(self ? "self" : "ownersOnly")}</p>}
      {changes && (
        <section className="part" aria-labelledby="role">
          <h2 id="role" className="mb-3">
            {t("role")}
          </h2>
          <ActionForm action={changeRoleAction.bind(null, workspace)} submit={common("save")} quiet>
            <HiddenField name="id" value={id} />
            <SelectField name="role" label={t("newRole")} options={GIVEN_ROLES.map((value) => ({ value, label: common(`roles.${value}`) }))} initial={other.role === "owner" ? "admin" : other.role} required />
          </ActionForm>
        </section>
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
      {!self && ownsHouse(member) && other.role !== "owner" && (
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
            <ConfirmForm path={`/${workspace}/members/${id}`} />
          )}
        </section>
      )}
    </>
  );
}
