import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { editionTitle } from "@/lib/format/edition-title";
import type { Billable } from "@/lib/invoices/types";

/** Which participation the invoice is for. */
export async function ChooseBillable({ path, text, found }: { path: string; text: string | null; found: readonly Billable[] }) {
  const t = await getTranslations("invoices");
  return (
    <>
      <p className="ink2">{t("choose")}</p>
      <FilterForm path={path} filtered={text !== null}>
        <FilterText name="q" label={t("columns.exhibitor")} value={text} />
      </FilterForm>
      {text !== null && found.length === 0 && <Empty text={t("noBillable")} />}
      <ul className="rows max-w-[640px]">
        {found.map(({ id, exhibitorName, showName, editionName }) => (
          <li key={id}>
            <Link href={`${path}?participation=${id}`}>
              {exhibitorName} · {editionTitle(showName, editionName)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
