import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { RightsFields } from "@/components/roles/rights-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { HiddenField } from "@/components/ui/fields";
import { Words } from "@/components/ui/words";
import { loadOwnFields } from "@/lib/fields/loaders";
import { rightsOf } from "@/lib/rights/access";
import { coversAll } from "@/lib/rights/compose";
import { requireRight } from "@/lib/rights/require-right";
import { changeRoleAction, removeRoleAction } from "@/lib/roles/actions";
import { loadRole } from "@/lib/roles/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadRole(await requireRight(workspace, "manage", "roles"), id)).name };
}

/** A role of one's own, right by right. A role with more than one has oneself is not there to change. */
export default async function RolePage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "manage", "roles");
  const role = await loadRole(member, id);
  const giver = { rights: rightsOf(member), scope: member.scope ?? "all", fields: member.fields };
  if (!coversAll(giver, role)) notFound();
  const [t, common, own] = await Promise.all([getTranslations("roles"), getTranslations("common"), loadOwnFields(member)]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/roles`, label: t("title") }]} />
      <h1>{role.name}</h1>
      <p className="ink2 mt-1">{role.people.length === 0 ? t("membersOf", { n: 0 }) : role.people.map(({ name }) => name).join(" · ")}</p>
      <Words of={["roles"]}>
        <div className="part">
          <ActionForm action={changeRoleAction.bind(null, workspace)} submit={common("save")}>
            <HiddenField name="id" value={id} />
            <HiddenField name="seenVersion" value={role.version} />
            <RightsFields name={role.name ?? ""} scope={role.scope} rights={role.rights} giver={giver} fields={role.fields} own={own} />
          </ActionForm>
        </div>
        <section className="part" aria-labelledby="remove">
          <h2 id="remove">{t("remove")}</h2>
          <p className="s13 ink2 mt-1 mb-3">{t("removeHint")}</p>
          {role.members === 0 && (
            <ActionForm action={removeRoleAction.bind(null, workspace)} quiet submit={t("remove")}>
              <HiddenField name="id" value={id} />
            </ActionForm>
          )}
        </section>
      </Words>
    </>
  );
}
