import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { Empty } from "@/components/ui/empty";
import type { Watch as Watched } from "@/lib/results/watch/types";
import { DropOff } from "./drop-off";
import { Funnel } from "./funnel";
import { How } from "./how";
import { Rates } from "./rates";

/** A campaign as it comes in. */
export async function Watch({ watch, ahead, live }: { watch: Watched; ahead: boolean; live: ReactNode }) {
  const t = await getTranslations("results.watch");
  const { invited, finished } = watch.funnel;
  return (
    <>
      <div className="mt-5 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2>{invited > 0 ? t("finding", { finished, invited }) : t("nobodyTitle")}</h2>
        {live}
      </div>
      {invited === 0 ? (
        <Empty text={t(ahead ? "nobody" : "codesOnly")} />
      ) : (
        <>
          <Funnel watch={watch} />
          <Rates rates={watch.rates} />
          <div className="cols">
            <DropOff rows={watch.dropOff} />
            <How watch={watch} />
          </div>
        </>
      )}
    </>
  );
}
