import { getTranslations } from "next-intl/server";

import type { AdviceLine } from "@/lib/alarms/advice/types";
import type { AlarmRow } from "@/lib/alarms/types";
import { AdviceList } from "./advice-list";
import { AlarmsOfExhibitor } from "./of-exhibitor";

/** What to do about one exhibitor, and which alarms say so. */
export async function WhatToDo({ workspace, advice, alarms }: { workspace: string; advice: readonly AdviceLine[]; alarms: readonly AlarmRow[] }) {
  const t = await getTranslations("alarms.advice");
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      <AlarmsOfExhibitor workspace={workspace} alarms={alarms} />
      <div className="mt-2">
        <AdviceList advice={advice} />
      </div>
    </>
  );
}
