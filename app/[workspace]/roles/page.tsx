import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { FieldMatrix } from "@/components/roles/field-matrix";
import { Holders } from "@/components/roles/holders";
import { LookAs } from "@/components/roles/look-as";
import { OwnRoles } from "@/components/roles/own-roles";
import { RoleMatrix } from "@/components/roles/role-matrix";
import { Words } from "@/components/ui/words";
import { loadAsked, loadFresh } from "@/lib/accounts/loaders";
import { loadOwnFields } from "@/lib/fields/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadRoles } from "@/lib/roles/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roles"))("title") };
}

/** Who may do what, for everybody who may know it; whoever manages roles makes and gives them here. */
export default async function RolesPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "roles");
  const [{ roles, holders }, own, fresh, asked, t] = await Promise.all([loadRoles(member), loadOwnFields(member), loadFresh(), loadAsked(), getTranslations("roles")]);
  const manages = may(member, "manage", "roles");
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1>{t("title")}</h1>
        {manages && (
          <Link className="btn main" href={`/${workspace}/roles/new`}>
            {t("new")}
          </Link>
        )}
      </div>
      <p className="lead mt-2">{t("lead")}</p>
      <OwnRoles member={member} roles={roles} manages={manages} />
      <section className="part">
        <h2 className="mb-3">
          {t("matrix")}
        </h2>
        <RoleMatrix roles={roles} />
        <h2 className="mt-6 mb-3">{t("fieldMatrix")}</h2>
        <p className="s13 ink2 mb-3">{t("form.fieldsHint")}</p>
        <FieldMatrix roles={roles} own={own} />
      </section>
      <Words of={["roles"]}>
        {manages && (member.role === "owner" || member.role === "admin") && <LookAs workspace={workspace} roles={roles} />}
        <Holders member={member} roles={roles} holders={holders} manages={manages} fresh={fresh} asked={asked} />
      </Words>
    </>
  );
}
