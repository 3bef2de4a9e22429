import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { Empty } from "@/components/ui/empty";
import { PanelHead } from "@/components/ui/panel-head";
import { Words } from "@/components/ui/words";

interface Props {
  /** The ledger's noun: its messages and the last part of its address. */
  readonly noun: "promises" | "requests" | "complaints" | "exchanges";
  readonly workspace: string;
  readonly exhibitorId: string;
  /** How many there are in all, and how many of them `children` shows. */
  readonly total: number;
  readonly shown: number;
  readonly mayAdd: boolean;
  readonly children: ReactNode;
}

/** A ledger's open entries about one exhibitor, with the ways to all of them and to a new one. */
export async function LedgerPanel({ noun, workspace, exhibitorId, total, shown, mayAdd, children }: Props) {
  const t = await getTranslations(noun);
  const path = `/${workspace}/${noun}`;
  return (
    <>
      <PanelHead
        title={t("openTitle")}
        links={[
          { href: `${path}?view=all&exhibitor=${exhibitorId}`, label: total > shown ? t("all", { count: total }) : t("views.all") },
          mayAdd && { href: `${path}/new?exhibitor=${exhibitorId}`, label: t("new") },
        ]}
      />
      {total === 0 ? <Empty text={t("emptyOpen")} /> : <Words of={[noun, "relationships"]}>{children}</Words>}
    </>
  );
}
