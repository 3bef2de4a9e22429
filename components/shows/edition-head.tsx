import { useTranslations } from "next-intl";
import Link from "next/link";

import { Crumbs } from "@/components/ui/crumbs";
import { editionTitle } from "@/lib/format/edition-title";
import { may } from "@/lib/rights/access";
import type { EditionDetail } from "@/lib/shows/editions/types";
import { editionPath, type EditionRoom } from "@/lib/shows/floor/place";
import type { MemberSession } from "@/lib/tenant/require-member";
import { EditionPages } from "./edition-pages";

/** The head that an edition's pages share. */
export function EditionHead({ member, edition, current }: { member: MemberSession; edition: EditionDetail; current: EditionRoom }) {
  const t = useTranslations("shows");
  const common = useTranslations("common");
  const place = { workspace: member.workspace, showId: edition.showId, editionId: edition.id };
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/shows`, label: t("title") }, { href: `/${member.workspace}/shows/${edition.showId}`, label: edition.showName }]} />
      <div className="top">
        <h1>{editionTitle(edition.showName, edition.name)}</h1>
        {may(member, "edit", "shows") && (
          <div className="acts">
            <Link className="btn" href={`${editionPath(place)}/edit`}>
              {common("edit")}
            </Link>
          </div>
        )}
      </div>
      <EditionPages place={place} current={current} />
    </>
  );
}
