import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";

import type { Option } from "./fields";

/** Filters that live in the address: a plain GET form, so that they work without JavaScript and can be sent to a colleague. */
export async function FilterForm({ path, filtered, children }: { path: string; filtered: boolean; children: ReactNode }) {
  const t = await getTranslations("common");
  return (
    <form method="get" action={path} role="search" data-filtered={filtered || undefined} className="my-4 flex flex-wrap items-end gap-3">
      {children}
      <button type="submit" className="btn">
        {t("filter")}
      </button>
      {filtered && (
        <Link href={path} className="btn quiet">
          {t("clear")}
        </Link>
      )}
    </form>
  );
}

export function FilterText({ name, label, value, type = "search" }: { name: string; label: string; value: string | null; type?: "search" | "date" }) {
  return (
    <label className="field max-md:w-full">
      <span>{label}</span>
      <input className="input" type={type} name={name} defaultValue={value ?? ""} maxLength={200} />
    </label>
  );
}

/** Two in a line on a phone: what is narrowed should be seen without scrolling past what narrows it. */
export function FilterSelect({ name, label, value, any, options }: { name: string; label: string; value: string | null; any: string; options: readonly Option[] }) {
  return (
    <label className="field max-md:w-[calc(50%-0.375rem)] max-md:min-w-0">
      <span>{label}</span>
      <select className="input" name={name} defaultValue={value ?? ""}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
