import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Words } from "@/components/ui/words";
import { loadExhibitorNames } from "@/lib/exhibitors/loaders";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import type { MemberSession } from "@/lib/tenant/require-member";
import { ExhibitorCombobox } from "./exhibitor-combobox";

/** The step before a form about an exhibitor: which one? A plain search form underneath, a combobox where there is JavaScript. */
export async function ExhibitorPicker({ member, path, params }: { member: MemberSession; path: string; params: SearchParams }) {
  const t = await getTranslations("interactions.log");
  const common = await getTranslations("common");
  const text = single(params, "q")?.slice(0, 200) ?? null;
  const from = single(params, "from");
  const found = text === null ? null : await loadExhibitorNames(member, text);
  const kept = withParams(path, params, { q: null, exhibitor: null });
  return (
    <div className="grid max-w-[640px] gap-3">
      <form method="get" action={path} role="search" className="grid gap-2">
        {from !== null && <input type="hidden" name="from" value={from} />}
        <Words of={["interactions"]}>
          <ExhibitorCombobox names={`/${member.workspace}/interactions/exhibitor-names`} target={`${kept}${kept.includes("?") ? "&" : "?"}exhibitor=`} initial={text ?? ""} />
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
        <Link href={withParams(`/${member.workspace}/exhibitors/new`, {}, { name: text })}>{t("newExhibitor")}</Link>
      </p>
    </div>
  );
}
