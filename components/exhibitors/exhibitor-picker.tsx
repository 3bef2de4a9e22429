import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Words } from "@/components/ui/words";
import type { ExhibitorName } from "@/lib/exhibitors/types";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { ExhibitorCombobox } from "./exhibitor-combobox";

interface Props {
  readonly workspace: string;
  readonly path: string;
  readonly params: SearchParams;
  /** The answer to a search without JavaScript; null where nothing was searched. */
  readonly found: readonly ExhibitorName[] | null;
}

/** The step before a form about an exhibitor: which one? A plain search form underneath, a combobox where there is JavaScript. */
export async function ExhibitorPicker({ workspace, path, params, found }: Props) {
  const t = await getTranslations("interactions.log");
  const common = await getTranslations("common");
  const text = single(params, "q");
  const from = single(params, "from");
  const kept = withParams(path, params, { q: null, exhibitor: null, contact: null });
  return (
    <div className="grid max-w-[640px] gap-3">
      <form method="get" action={path} role="search" className="grid gap-2">
        {from !== null && <input type="hidden" name="from" value={from} />}
        <Words of={["interactions"]}>
          <ExhibitorCombobox names={`/${workspace}/interactions/exhibitor-names`} target={`${kept}${kept.includes("?") ? "&" : "?"}exhibitor=`} initial={text ?? ""} />
        </Words>
        <noscript>
          <button className="btn">{common("search")}</button>
        </noscript>
      </form>
      {found !== null && (
        <ul className="rows">
          {found.map(({ id, name }) => (
            <li key={id}>
              <Link href={withParams(path, params, { q: null, exhibitor: id })}>{name}</Link>
            </li>
          ))}
          {found.length === 0 && <li className="ink2">{t("pickNothing")}</li>}
        </ul>
      )}
      <p className="s13">
        <Link href={withParams(`/${workspace}/exhibitors/new`, {}, { name: text })}>{t("newExhibitor")}</Link>
      </p>
    </div>
  );
}
