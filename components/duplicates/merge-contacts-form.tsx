import { getLocale, getTranslations } from "next-intl/server";
import { v7 as uuidv7 } from "uuid";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { Words } from "@/components/ui/words";
import { mergeContactsAction } from "@/lib/duplicates/actions";
import { CONTACT_FIELDS, type ContactField } from "@/lib/duplicates/schema";
import type { ContactRecord } from "@/lib/duplicates/types";
import { CONTACT_ROLES, REACH_CHANNELS } from "@/lib/contacts/schema";
import { dayText } from "@/lib/format/day-text";
import type { OwnFact, OwnValues } from "@/lib/fields/types";
import { ownSides } from "./own-sides";
import { SideFields } from "./side-fields";

/** Two contacts of one exhibitor side by side. */
export async function MergeContactsForm({ workspace, kept, lost, ownFacts }: { workspace: string; kept: ContactRecord; lost: ContactRecord; ownFacts: (own: OwnValues) => readonly OwnFact[] }) {
  const [t, words, locale] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("contacts"), getLocale()]);
  const text = (record: ContactRecord, field: ContactField): string | null => {
    const value = record[field];
    if (value === null) return null;
    if (field === "leftOn") return dayText(new Date(value), locale);
    const role = field === "role" && CONTACT_ROLES.find((one) => one === value);
    if (role) return words(`roles.${role}`);
    const reach = field === "reach" && REACH_CHANNELS.find((one) => one === value);
    return reach ? words(`reach.${reach}`) : value;
  };
  const fields = CONTACT_FIELDS.map((name) => {
    const [ours, theirs] = [text(kept, name), text(lost, name)];
    const emptyHere = name === "role" ? kept.role === "other" : ours === null && name !== "leftOn";
    return { name, label: words(`fields.${name}`), kept: ours, lost: theirs, chosen: emptyHere && theirs !== null ? ("lost" as const) : ("kept" as const), both: null };
  });
  return (
    <Words of={["duplicates"]}>
      <ActionForm wide action={mergeContactsAction.bind(null, workspace)} submit={t("submit")}>
        <HiddenField name="id" value={uuidv7()} />
        <HiddenField name="exhibitorId" value={kept.exhibitorId} />
        <HiddenField name="keptId" value={kept.id} />
        <HiddenField name="lostId" value={lost.id} />
        <input type="hidden" name="seenKept" value={kept.version.toISOString()} />
        <input type="hidden" name="seenLost" value={lost.version.toISOString()} />
        <section>
          <div className="hidden gap-4 border-b border-line pb-2 s13 ink3 md:grid md:grid-cols-[160px_minmax(0,1fr)_minmax(0,1fr)]">
            <span />
            <span>{t("stays")}</span>
            <span>{t("goes")}</span>
          </div>
          <SideFields fields={[...fields, ...ownSides(ownFacts(kept.own), ownFacts(lost.own), {}, t("separator"))]} names={{ kept: kept.name, lost: lost.name }} />
        </section>
      </ActionForm>
    </Words>
  );
}
