"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { CheckGroup } from "@/components/ui/check-group";
import { SelectField, TextField } from "@/components/ui/fields";
import { LIVES } from "@/lib/api-keys/schema";
import { KEY_NOUNS, KEY_VERBS } from "@/lib/api-keys/types";
import type { Right } from "@/lib/rights/types";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly make: (state: FormState<{ key: string }>, form: FormData) => Promise<FormState<{ key: string }>>;
  /** What whoever makes it may give. */
  readonly open: readonly Right[];
}

/** Makes a key and shows it once. */
export function KeyForm({ make, open }: Props) {
  const t = useTranslations("api");
  const roles = useTranslations("roles");
  const mayGive = new Set<string>(open);
  return (
    <ActionForm action={make} submit={t("form.make")} done={({ key }) => <Made value={key} />}>
      <TextField name="name" label={t("form.name")} hint={t("form.nameHint")} required />
      <SelectField name="days" label={t("form.days")} initial="90" required options={LIVES.map((days) => ({ value: days, label: t("form.daysOf", { n: Number(days) }) }))} />
      <h2 className="mt-3">{t("form.scopes")}</h2>
      <p className="s13 ink2">{t("form.scopesHint")}</p>
      {KEY_NOUNS.map((noun) => {
        const options = KEY_VERBS.filter((verb) => mayGive.has(`${verb} ${noun}`)).map((verb) => ({ value: `${verb} ${noun}`, label: roles(`verbs.${verb}`) }));
        return options.length === 0 ? null : <CheckGroup key={noun} name="scopes" label={roles(`nouns.${noun}`)} options={options} initial={[]} />;
      })}
    </ActionForm>
  );
}

function Made({ value }: { value: string }) {
  const t = useTranslations("api");
  return (
    <div className="grid max-w-[640px] gap-2" role="status">
      <label className="field">
        <span className="mb-1 block s13 font-medium">{t("form.key")}</span>
        <input className="input" readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p className="watch">{t("form.once")}</p>
    </div>
  );
}
