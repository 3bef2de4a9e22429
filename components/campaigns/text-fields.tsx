"use client";

import { useTranslations } from "next-intl";

import { TextArea, TextField } from "@/components/ui/fields";
import type { CampaignDetail } from "@/lib/campaigns/types";

/** Sender and words, a column a language. */
export function TextFields({ campaign }: { campaign: CampaignDetail }) {
  const t = useTranslations("campaigns");
  const common = useTranslations("common");
  return (
    <section className="grid gap-4">
      <h2>{t("edit.words")}</h2>
      <p className="s13 ink2 max-w-[720px]">{t("edit.placeholders")}</p>
      <div className="grid max-w-[720px] gap-4 md:grid-cols-2">
        <TextField name="senderName" label={t("fields.senderName")} hint={t("fields.senderHint")} initial={campaign.senderName ?? ""} />
        <TextField name="replyTo" type="email" label={t("fields.replyTo")} initial={campaign.replyTo ?? ""} />
      </div>
      <div className="grid gap-8 lg:grid-cols-2">
        {(["en", "zh"] as const).map((language) => {
          const words = campaign.texts[language];
          return (
            <div key={language} className="grid gap-4" lang={language === "zh" ? "zh-Hans" : "en"}>
              <h3>{common(`languages.${language}`)}</h3>
              <TextField name={`${language}.subject`} label={t("fields.subject")} initial={words?.invitation.subject} required />
              <TextArea name={`${language}.body`} label={t("fields.body")} rows={10} initial={words?.invitation.body} required />
              <TextField name={`${language}.reminderSubject`} label={t("fields.reminderSubject")} initial={words?.reminder.subject} required />
              <TextArea name={`${language}.reminderBody`} label={t("fields.reminderBody")} rows={8} initial={words?.reminder.body} required />
              <TextArea name={`${language}.thanks`} label={t("fields.thanks")} hint={t("fields.thanksHint")} rows={3} initial={words?.thanks} />
              <TextArea name={`${language}.whatChanged`} label={t("fields.whatChanged")} hint={t("fields.whatChangedHint")} rows={3} initial={words?.whatChanged} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
