"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { CheckGroup } from "@/components/ui/check-group";
import { SelectField, TextField } from "@/components/ui/fields";
import { LIVES } from "@/lib/api-keys/schema";
import { API_NOUNS, type KeyScope } from "@/lib/api-keys/types";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly make: (state: FormState<{ key: string }>, form: FormData) => Promise<FormState<{ key: string }>>;
  /** What whoever makes it may give. */
  readonly open: readonly KeyScope[];
}

/** Makes a key and shows it once. */
export function KeyForm({ make, open }: Props) {
  const t = useTranslations("api");
  return (
    <ActionForm action={make} submit={t("form.make")} done={({ key }) => <Made value={key} />}>
      <TextField name="name" label={t("form.name")} hint={t("form.nameHint")} required />
      <SelectField name="days" label={t("form.days")} initial="90" required options={LIVES.map((days) => ({ value: days, label: t("form.daysOf", { n: Number(days) }) }))} />
      <h2 className="mt-3">{t("form.scopes")}</h2>
      <p className="s13 ink2">{t("form.scopesHint")}</p>
      {API_NOUNS.map((noun) => {
        const options = (["read", "write"] as const).filter((kind) => open.includes(`${kind} ${noun}`)).map((kind) => ({ value: `${kind} ${noun}`, label: t(`kinds.${kind}`) }));
        return options.length === 0 ? null : <CheckGroup key={noun} name="scopes" label={t(`nouns.${noun}`)} options={options} initial={[]} />;
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
