"use client";

import { useTranslations } from "next-intl";

import { ChoiceField, TextField } from "@/components/ui/fields";

/** What else the interaction was. The stylesheet shows the fields of the choice, so that this works without JavaScript. */
export function AlsoFields() {
  const t = useTranslations("interactions.log");
  return (
    <div className="group/also grid gap-3">
      <ChoiceField
        name="also"
        label={t("also")}
        initial=""
        options={[
          { value: "", label: t("alsoNothing") },
          { value: "promise", label: t("alsoPromise") },
          { value: "request", label: t("alsoRequest") },
        ]}
      />
      <div className="hidden gap-3 grid-cols-[1fr_148px] group-has-[[value=promise]:checked]/also:grid">
        <TextField name="promiseText" label={t("promiseText")} required />
        <TextField name="promiseDue" type="date" label={t("promiseDue")} required />
      </div>
      <div className="hidden group-has-[[value=request]:checked]/also:block">
        <TextField name="requestText" label={t("requestText")} required />
      </div>
    </div>
  );
}
