"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import type { ContactChoice } from "@/lib/contacts/types";
import { CHANNELS, DIRECTIONS, MOODS } from "./choices";

export interface MainValues {
  readonly note: string;
  readonly channel: string;
  readonly direction: string;
  readonly contactId: string;
  readonly occurredOn: string;
  readonly mood: string;
}

/** What is said of every interaction: what happened, how, with whom, when, and in which mood. */
export function MainFields({ contacts, initial, autoFocus = false, children }: { contacts: readonly ContactChoice[]; initial: MainValues; autoFocus?: boolean; children?: ReactNode }) {
  const t = useTranslations("interactions");
  return (
    <>
      <TextArea name="note" group="notes" label={t("fields.note")} rows={3} initial={initial.note} autoFocus={autoFocus} />
      {children}
      <div className="grid gap-2">
        <ChoiceField name="channel" label={t("fields.channel")} legendHidden initial={initial.channel} options={CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))} />
        <ChoiceField name="direction" label={t("fields.direction")} legendHidden initial={initial.direction} options={DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))} />
      </div>
      <div className="grid grid-cols-[1fr_148px] gap-3">
        <SelectField name="contactId" label={t("fields.contact")} empty={t("fields.noContact")} options={contacts.map(({ id, name }) => ({ value: id, label: name }))} initial={initial.contactId} />
        <TextField name="occurredOn" type="date" label={t("fields.occurredOn")} initial={initial.occurredOn} required />
      </div>
      <ChoiceField name="mood" label={t("fields.mood")} initial={initial.mood} options={[{ value: "", label: t("fields.noMood") }, ...MOODS.map((value) => ({ value, label: t(`moods.${value}`) }))]} />
    </>
  );
}
