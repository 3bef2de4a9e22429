import { useTranslations } from "next-intl";
import Link from "next/link";

import type { ExhibitorName } from "@/lib/exhibitors/types";

/** Finds an exhibitor by part of its name. */
export function FindExhibitor({ path, text, found }: { path: string; text: string | null; found: readonly ExhibitorName[] }) {
  const t = useTranslations("surveys.new");
  return (
    <>
      <form method="get" action={path} role="search" className="flex max-w-[640px] flex-wrap items-end gap-3">
        <label className="field min-w-[220px] flex-1">
          <span>{t("find")}</span>
          <input className="input" type="search" name="q" defaultValue={text ?? ""} maxLength={200} aria-describedby="find-hint" />
        </label>
        <button type="submit" className="btn main">
          {t("search")}
        </button>
      </form>
      <p id="find-hint" className="s12 ink3 mt-1">
        {t("findHint")}
      </p>
      {text !== null && found.length === 0 && <p className="mt-4 ink2">{t("nobody", { text })}</p>}
      <ul className="rows mt-2 max-w-[640px]">
        {found.map(({ id, name }) => (
          <li key={id}>
            <Link href={`${path}?exhibitor=${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
