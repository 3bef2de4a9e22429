import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { OwnInputs } from "@/components/fields/own-inputs";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import { createExhibitorAction, updateExhibitorAction } from "@/lib/exhibitors/actions";
import type { ExhibitorDetail } from "@/lib/exhibitors/types";
import type { OwnInput } from "@/lib/fields/types";
import type { MemberName } from "@/lib/members/types";

interface Props {
  readonly workspace: string;
  readonly segments: readonly string[];
  readonly members: readonly MemberName[];
  readonly exhibitor?: ExhibitorDetail;
  readonly initialName?: string;
  /** Said below the name while somebody types. */
  readonly warning?: ReactNode;
  readonly own: readonly OwnInput[];
}

export async function ExhibitorForm({ workspace, segments, members, exhibitor, initialName, warning, own }: Props) {
  const t = await getTranslations("exhibitors.form");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(exhibitor ? updateExhibitorAction : createExhibitorAction).bind(null, workspace)} submit={exhibitor ? common("save") : common("create")}>
      {exhibitor && <HiddenField name="id" value={exhibitor.id} />}
      {exhibitor && <HiddenField name="seenVersion" value={exhibitor.version} />}
      <TextField name="name" label={t("name")} initial={exhibitor?.name ?? initialName} required />
      {warning}
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="nameLocal" label={t("nameLocal")} hint={t("nameLocalHint")} initial={exhibitor?.nameLocal ?? ""} />
        <TextField name="segment" label={t("segment")} hint={t("segmentHint")} list={segments} initial={exhibitor?.segment ?? ""} />
        <TextField name="country" label={t("country")} hint={t("countryHint")} initial={exhibitor?.country ?? ""} />
        <TextField name="city" label={t("city")} initial={exhibitor?.city ?? ""} />
        <TextField name="website" type="text" label={t("website")} initial={exhibitor?.website ?? ""} />
        <TextField name="externalKey" label={t("externalKey")} hint={t("externalKeyHint")} initial={exhibitor?.externalKey ?? ""} />
      </div>
      <TextField name="tags" label={t("tags")} hint={t("tagsHint")} initial={exhibitor?.tags.join(", ") ?? ""} />
      <SelectField name="ownerMemberId" label={t("owner")} empty={t("noOwner")} options={members.map(({ id, name }) => ({ value: id, label: name }))} initial={exhibitor?.ownerMemberId ?? ""} />
      <OwnInputs inputs={own} none={common("none")} />
      <TextArea name="note" group="notes" label={t("note")} initial={exhibitor?.note ?? ""} />
    </ActionForm>
  );
}
