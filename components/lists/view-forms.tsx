"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/check-field";
import { ChoiceField, HiddenField, TextField } from "@/components/ui/fields";
import type { LoadedList, ViewName } from "@/lib/lists/types";
import type { FormState } from "@/lib/tenant/form-state";

type Action = (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;

export interface ViewActions {
  readonly keep: Action;
  readonly update: Action;
  readonly remove: Action;
  readonly restore: Action;
  readonly open: Action;
}

interface Props {
  readonly list: Pick<LoadedList, "noun" | "params" | "view">;
  readonly actions: ViewActions;
  readonly deleted: { readonly id: string; readonly name: string } | null;
  readonly what: "keep" | "restore";
}

/** Keeping a way of looking at a list, changing and deleting one's own, and opening the list with any of them. */
export function ViewForms({ list, actions, deleted, what }: Props) {
  const t = useTranslations("lists.views");
  const query = new URLSearchParams(list.params.filter(([name]) => name !== "page").map(([name, value]): [string, string] => [name, value])).toString();
  const { view } = list;
  if (what === "restore" && deleted)
    return (
      <div role="status" className="effect mt-3 flex flex-wrap items-center gap-4">
        <span>{t("deleted", { name: deleted.name })}</span>
        <ActionForm action={actions.restore} submit={t("undo")} quiet>
          <HiddenField name="id" value={deleted.id} />
        </ActionForm>
      </div>
    );
  return (
    <section aria-labelledby="keep-view" className="panel">
      <div className="panel-grid">
        {view?.own && <OwnView view={view} query={query} actions={actions} />}
        {view && !view.own && (
          <div className="grid content-start gap-3">
            <h2>{view.name}</h2>
            <p className="s13 ink2">{t("by")}</p>
            <ActionForm action={actions.open} submit={view.usual ? t("endUsual") : t("makeUsual")} quiet>
              <HiddenField name="noun" value={list.noun} />
              <HiddenField name="id" value={view.usual ? "" : view.id} />
            </ActionForm>
          </div>
        )}
        <div className="grid content-start gap-3">
          <h2 id="keep-view">{view ? t("another") : t("title")}</h2>
          <ActionForm action={actions.keep} submit={t("submit")} quiet={view !== null}>
            <HiddenField name="noun" value={list.noun} />
            <HiddenField name="query" value={query} />
            <TextField name="name" label={t("name")} required />
            <CheckField name="shared" label={t("shared")} />
            <CheckField name="usual" label={t("usual")} />
          </ActionForm>
        </div>
      </div>
    </section>
  );
}

function OwnView({ view, query, actions }: { view: ViewName; query: string; actions: ViewActions }) {
  const t = useTranslations("lists.views");
  return (
    <div className="grid content-start gap-3">
      <h2>{t("change", { name: view.name })}</h2>
      <ActionForm action={actions.update} submit={t("save")}>
        <HiddenField name="id" value={view.id} />
        <HiddenField name="query" value={query} />
        <TextField name="name" label={t("name")} initial={view.name} required />
        <ChoiceField
          name="what"
          label={t("what")}
          initial="now"
          options={[
            { value: "now", label: t("keepNow") },
            { value: "old", label: t("keepOld") },
          ]}
        />
        <CheckField name="shared" label={t("shared")} initial={view.shared} />
        <CheckField name="usual" label={t("usual")} initial={view.usual} />
      </ActionForm>
      <ActionForm action={actions.remove} submit={t("delete")} quiet>
        <HiddenField name="id" value={view.id} />
      </ActionForm>
    </div>
  );
}
