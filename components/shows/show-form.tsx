import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import { createShowAction, updateShowAction } from "@/lib/shows/actions";
import type { ShowDetail } from "@/lib/shows/types";

export async function ShowForm({ workspace, show }: { workspace: string; show?: ShowDetail }) {
  const t = await getTranslations("shows.fields");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(show ? updateShowAction : createShowAction).bind(null, workspace)} submit={show ? common("save") : common("create")}>
      {show && <HiddenField name="id" value={show.id} />}
      {show && <HiddenField name="seenVersion" value={show.version} />}
      <TextField name="name" label={t("name")} initial={show?.name} required />
      <TextField name="nameZh" label={t("nameZh")} hint={t("nameZhHint")} initial={show?.nameZh ?? ""} />
      <TextField name="topic" label={t("topic")} hint={t("topicHint")} initial={show?.topic ?? ""} />
    </ActionForm>
  );
}
