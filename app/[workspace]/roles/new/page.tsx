import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { RightsFields } from "@/components/roles/rights-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { HiddenField } from "@/components/ui/fields";
import { Views } from "@/components/ui/views";
import { Words } from "@/components/ui/words";
import { loadOwnFields } from "@/lib/fields/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { rightsOf } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { createRoleAction } from "@/lib/roles/actions";
import { BEGINNINGS } from "@/lib/roles/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roles"))("new") };
}

/** A new role, begun with the rights of a built-in one. */
export default async function NewRolePage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "manage", "roles");
  const wish = single(await searchParams, "from");
  const from = BEGINNINGS.find((role) => role === wish) ?? "staff";
  const [t, common, own] = await Promise.all([getTranslations("roles"), getTranslations("common"), loadOwnFields(member)]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/roles`, label: t("title") }]} />
      <h1>{t("new")}</h1>
      <Views label={t("form.begunAs")} views={BEGINNINGS.map((role) => ({ href: `/${workspace}/roles/new?from=${role}`, label: common(`roles.${role}`), current: role === from }))} />
      <Words of={["roles"]}>
        <ActionForm key={from} action={createRoleAction.bind(null, workspace)} submit={common("save")}>
          <HiddenField name="begunAs" value={from} />
          <RightsFields scope={member.scope ?? "all"} rights={rightsOf({ role: from })} giver={{ rights: rightsOf(member), scope: member.scope ?? "all", fields: member.fields }} fields={member.fields ?? []} own={own} />
        </ActionForm>
      </Words>
    </>
  );
}
