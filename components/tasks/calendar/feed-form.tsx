"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly make: (state: FormState<{ token: string }>, form: FormData) => Promise<FormState<{ token: string }>>;
  readonly revoke: (state: FormState<{ count: number }>, form: FormData) => Promise<FormState<{ count: number }>>;
  /** Where calendars are read: the address up to the token. */
  readonly base: string;
  readonly scope: "mine" | "team" | null;
}

/** Makes a calendar address, shows it once, and ends it. */
export function FeedForm({ make, revoke, base, scope }: Props) {
  const t = useTranslations("tasks.feed");
  return (
    <div className="grid gap-6">
      <ActionForm action={make} submit={t(scope === null ? "make" : "reset")} done={({ token }) => <Address address={`${base}/${token}.ics`} />}>
        {scope !== null && <p className="ink2">{t("resetText")}</p>}
        <ChoiceField name="scope" label={t("scope")} initial={scope ?? "mine"} options={[{ value: "mine", label: t("mine") }, { value: "team", label: t("team") }]} />
      </ActionForm>
      {scope !== null && (
        <ActionForm action={revoke} submit={t("revoke")} quiet>
          {null}
        </ActionForm>
      )}
    </div>
  );
}

function Address({ address }: { address: string }) {
  const t = useTranslations("tasks.feed");
  return (
    <div className="grid gap-2" role="status">
      <label className="field">
        <span className="mb-1 block s13 font-medium">{t("address")}</span>
        <input className="input" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p className="watch">{t("once")}</p>
      <p className="s13 ink2">{t("how")}</p>
    </div>
  );
}
