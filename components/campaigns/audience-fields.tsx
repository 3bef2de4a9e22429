"use client";

import { useTranslations } from "next-intl";

import { CheckGroup } from "@/components/ui/check-group";
import { ChoiceField, SelectField, TextField } from "@/components/ui/fields";
import { Preview } from "@/components/ui/preview";
import { previewAudience } from "@/lib/campaigns/actions";
import type { AudienceCount } from "@/lib/campaigns/audience/types";
import type { SelectionName } from "@/lib/lists/selections/types";
import type { Audience } from "@/lib/campaigns/schema";
import { AudienceSum } from "./audience-sum";

const STATUSES = ["offered", "booked", "held", "cancelled", "declined"] as const;
const STAGES = ["discovery", "exploration", "expansion", "commitment", "dissolution", "unknown"] as const;
const ROLES = ["decision_maker", "booth_staff", "marketing", "finance", "other"] as const;
const ASKED = ["editionId", "statuses", "segments", "stages", "firstTimers", "areaFrom", "areaTo", "tags", "roles", "selection"];

interface Props {
  readonly workspace: string;
  readonly audience: Audience;
  readonly segments: readonly string[];
  readonly tags: readonly string[];
  readonly selections: readonly SelectionName[];
}

/** Whom to ask: each filter that says something must hold. The count follows what is ticked. */
export function AudienceFields({ workspace, audience, segments, tags, selections }: Props) {
  const t = useTranslations("campaigns.audience");
  const same = (values: readonly string[]) => [...new Set(values)].map((value) => ({ value, label: value }));
  return (
    <section className="grid max-w-[720px] gap-4">
      <h2>{t("title")}</h2>
      <p className="s13 ink2">{t("hint")}</p>
      {(selections.length > 0 || audience.selection !== null) && <SelectField name="selection" label={t("selection")} hint={t("selectionHint")} empty={t("noSelection")} options={[...selections.map(({ id, name }) => ({ value: id, label: name })), ...(audience.selection === null || selections.some(({ id }) => id === audience.selection) ? [] : [{ value: audience.selection, label: t("selectionGone") }])]} initial={audience.selection ?? ""} />}
      <CheckGroup name="statuses" label={t("statuses")} options={STATUSES.map((value) => ({ value, label: t(`participation.${value}`) }))} initial={audience.statuses} />
      {segments.length > 0 && <CheckGroup name="segments" label={t("segments")} options={same([...segments, ...audience.segments])} initial={audience.segments} />}
      <CheckGroup name="stages" label={t("stages")} options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))} initial={audience.stages} />
      <ChoiceField
        name="firstTimers"
        label={t("firstTimers")}
        options={(["any", "first", "others"] as const).map((value) => ({ value, label: t(`first.${value}`) }))}
        initial={audience.firstTimers === null ? "any" : audience.firstTimers ? "first" : "others"}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="areaFrom" inputMode="decimal" label={t("areaFrom")} initial={audience.areaFrom === null ? "" : String(audience.areaFrom)} />
        <TextField name="areaTo" inputMode="decimal" label={t("areaTo")} initial={audience.areaTo === null ? "" : String(audience.areaTo)} />
      </div>
      {(tags.length > 0 || audience.tags.length > 0) && <CheckGroup name="tags" label={t("tags")} options={same([...tags, ...audience.tags])} initial={audience.tags} />}
      <CheckGroup name="roles" label={t("roles")} options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} initial={audience.roles} />
      <div aria-live="polite">
        <Preview<AudienceCount> preview={previewAudience.bind(null, workspace)} of={ASKED}>
          {(count) => <AudienceSum count={count} />}
        </Preview>
      </div>
    </section>
  );
}
