import { getTranslations } from "next-intl/server";

import type { QualityDay } from "@/lib/portfolio/history/types";
import { QualityHistory } from "./quality-history";

/** The course of relationship quality, as soon as it has been read. */
export async function QualityPart({ workspace, loading, byShow, selected }: { workspace: string; loading: Promise<{ readonly quality: readonly QualityDay[] }>; byShow: boolean; selected: boolean }) {
  if (selected) return <NoHistory />;
  return <QualityHistory workspace={workspace} days={(await loading).quality} byShow={byShow} />;
}

/** Each night is written by segment, owner and stage; who belonged to a selection that night nobody knows any more. */
async function NoHistory() {
  const t = await getTranslations("overview.quality");
  return (
    <>
      <header>
        <h2>{t("titleNone")}</h2>
      </header>
      <p className="ink2">{t("ofSelection")}</p>
    </>
  );
}
