import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField, TextField } from "@/components/ui/fields";
import { keepSelectionAction } from "@/lib/lists/selections/actions";
import { filterText } from "@/lib/lists/filter-text";
import type { LoadedList } from "@/lib/lists/types";

/** Keeping what narrows the exhibitors under a name, or giving a selection these filters instead of its own. */
export async function KeepSelection({ workspace, list }: { workspace: string; list: LoadedList }) {
  const [t, lists, locale] = await Promise.all([getTranslations("selections"), getTranslations("lists"), getLocale()]);
  const { state, quick } = list;
  const narrowed = state.filters.length > 0 || state.search !== null || state.show !== null || state.edition !== null;
  const query = new URLSearchParams(list.params.filter(([name]) => name !== "page").map(([name, value]): [string, string] => [name, value])).toString();
  const filters = state.filters.flatMap((filter) => {
    const column = list.all.find(({ id }) => id === filter.column);
    return column ? [filterText(filter, column, list.words, lists, locale)] : [];
  });
  return (
    <section aria-labelledby="keep-selection" className="panel">
      <h2 id="keep-selection">{t("keep")}</h2>
      <p className="s13 ink2 mt-1 mb-3 max-w-[76ch]">{t("keepText")}</p>
      {state.selection !== null || !narrowed ? (
        <p>{t(state.selection !== null ? "ofAnother" : "narrowFirst")}</p>
      ) : (
        <>
          {filters.length > 0 && <p className="s13 mb-3">{filters.join(" · ")}</p>}
          <ActionForm action={keepSelectionAction.bind(null, workspace)} submit={t("keepDo")}>
            <HiddenField name="query" value={query} />
            <TextField name="name" label={t("name")} />
            {quick && quick.selections.length > 0 && <SelectField name="replaces" label={t("replaces")} hint={t("replacesHint")} empty={t("replacesNone")} options={quick.selections.map(({ id, name }) => ({ value: id, label: name }))} initial="" />}
          </ActionForm>
        </>
      )}
      <p className="s13 mt-3">
        <Link href={`/${workspace}/selections`}>{t("all")}</Link>
      </p>
    </section>
  );
}
