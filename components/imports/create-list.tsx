import { useTranslations } from "next-intl";

import type { ImportFileInfo, Summary } from "@/lib/imports/types";
import { usePlaceText } from "./place-text";

/** Row by row what an import makes: the first of it, and how much more there is. */
export function CreateList({ summary, files, shown = 20 }: { summary: Summary; files: readonly ImportFileInfo[]; shown?: number }) {
  const t = useTranslations("imports.preview");
  const placeText = usePlaceText(files);
  const first = summary.creates.slice(0, shown);
  if (first.length === 0) return null;
  const { exhibitors, contacts, participations, interactions, invoices } = summary.created;
  const unlisted = exhibitors + contacts + participations + interactions + invoices - first.length;
  return (
    <section className="part">
      <h2 className="mb-2">{t("createdTitle")}</h2>
      <ul className="rows">
        {first.map((one, i) => {
          const words = { place: placeText(one), record: t(`record.${one.record}`), name: one.name, of: one.of ?? "" };
          return (
            <li key={i} className="break-words">
              <bdi>{one.of === null ? t("created", words) : t("createdOf", words)}</bdi>
            </li>
          );
        })}
      </ul>
      {unlisted > 0 && <p className="s13 ink2 mt-2">{t("moreCreated", { count: unlisted })}</p>}
    </section>
  );
}
