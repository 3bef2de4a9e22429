import { getTranslations } from "next-intl/server";

/** The box itself: a plain GET form, so that a search can be sent to a colleague and needs no script. */
export async function SearchForm({ path, value }: { path: string; value: string | null }) {
  const t = await getTranslations("search");
  return (
    <form method="get" action={path} role="search" className="flex max-w-[640px] items-end gap-2">
      <label className="field grow">
        <span>{t("label")}</span>
        <input className="input" type="search" name="q" defaultValue={value ?? ""} maxLength={100} autoComplete="off" enterKeyHint="search" autoFocus={value === null} />
      </label>
      <button type="submit" className="btn main max-md:!h-11">
        {t("submit")}
      </button>
    </form>
  );
}
