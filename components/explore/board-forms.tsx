"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useActionState } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/check-field";
import { HiddenField, TextField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

type Act<T> = (state: FormState<T>, form: FormData) => Promise<FormState<T>>;

interface Props {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly home: string;
  readonly update: Act<null>;
  readonly remove: Act<{ id: string }>;
  readonly restore: Act<null>;
}

/** Name and sharing of a board, and the way to delete it, which can be taken back on the spot. */
export function BoardForms({ id, name, shared, home, update, remove, restore }: Props) {
  const t = useTranslations("explore.board");
  const errors = useTranslations("errors");
  const [removed, send] = useActionState(remove, { status: "idle" });
  const [restored, undo] = useActionState(restore, { status: "idle" });
  if (removed.status === "done" && restored.status !== "done") {
    return (
      <form action={undo} className="flex flex-wrap items-center gap-4" role="status">
        <input type="hidden" name="id" value={id} />
        <span>{t("deleted", { name })}</span>
        <button className="btn">{t("undo")}</button>
        <Link href={home}>{t("back")}</Link>
      </form>
    );
  }
  return (
    <div className="grid gap-4">
      <ActionForm action={update} submit={t("save")} quiet key={`${name} ${shared}`}>
        <HiddenField name="id" value={id} />
        <TextField name="name" label={t("name")} initial={name} required />
        <CheckField name="shared" label={t("shared")} initial={shared} />
      </ActionForm>
      <form action={send}>
        <input type="hidden" name="id" value={id} />
        <button className="btn quiet !px-0">{t("delete")}</button>
        {removed.status === "failed" && (
          <span role="alert" className="s13 risk">
            {errors(removed.code)}
          </span>
        )}
      </form>
    </div>
  );
}
