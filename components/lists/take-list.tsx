import { useTranslations } from "next-intl";

import type { LoadedList } from "@/lib/lists/types";

/** Exactly what is seen, on all pages, as a file. */
export function TakeList({ list }: { list: LoadedList }) {
  const t = useTranslations("lists.files");
  const query = (format: string) => `?${new URLSearchParams([...list.params.filter(([name]) => name !== "page").map(([name, value]): [string, string] => [name, value]), ["format", format]]).toString()}`;
  const path = `/${list.path.split("/")[1] ?? ""}/lists/${list.noun}/file`;
  if (list.total === 0) return null;
  return (
    <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 s13">
      <a href={`${path}${query("csv")}`} download>
        {t("csv")}
      </a>
      <a href={`${path}${query("xlsx")}`} download>
        {t("xlsx")}
      </a>
    </p>
  );
}
