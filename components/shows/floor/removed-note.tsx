import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { restorePartAction } from "@/lib/shows/floor/actions";
import type { EditionPlace } from "@/lib/shows/floor/place";
import type { Removed } from "@/lib/shows/floor/types";

/** What was just removed, and the way back. */
export async function RemovedNote({ place, removed: { part, id, name, kind } }: { place: EditionPlace; removed: Removed }) {
  const t = await getTranslations("shows.floor");
  const common = await getTranslations("common");
  const what = name ?? (kind === null ? "" : t(`dates.${kind}`));
  return (
    <div role="status" className="effect mt-4 max-w-[640px]">
      <p className="mb-2">{t("removed", { what })}</p>
      <ActionForm action={restorePartAction.bind(null, place)} quiet submit={common("undo")}>
        <HiddenField name="part" value={part} />
        <HiddenField name="id" value={id} />
      </ActionForm>
    </div>
  );
}
