import { useTranslations } from "next-intl";

import type { ImportFileInfo } from "@/lib/imports/types";

/** "Row 12", or with its file where an import has several. */
export function usePlaceText(files: readonly ImportFileInfo[]): (place: { readonly file: number; readonly row: number }) => string {
  const t = useTranslations("imports.preview");
  return ({ file, row }) => {
    const found = files[file];
    return files.length < 2 || found === undefined ? t("place", { row }) : t("placeIn", { file: fileTitle(found), row });
  };
}

export function fileTitle({ name, sheet }: ImportFileInfo): string {
  return sheet === null ? name : `${name} · ${sheet}`;
}
