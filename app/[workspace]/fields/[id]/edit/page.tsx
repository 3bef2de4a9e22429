import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

import { FieldForm } from "@/components/fields/field-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadOwnField } from "@/lib/fields/loaders";
import { ownLabel } from "@/lib/fields/types";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("fields"))("edit") };
}

export default async function EditFieldPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "manage", "fields");
  const field = await loadOwnField(member, id);
  const [t, locale] = await Promise.all([getTranslations("fields"), getLocale()]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/fields?of=${field.noun}`, label: t("title") }]} />
      <h1>{ownLabel(field, locale)}</h1>
      <p className="s13 ink2 mt-1 mb-5">{t(`kinds.${field.kind}`)}</p>
      <FieldForm workspace={workspace} noun={field.noun} field={field} />
    </>
  );
}
