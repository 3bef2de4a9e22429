import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";

import { measurePath } from "./measure-path";

/** Leads from a number to what stands behind it. With a label of its own it is that label, underlined in dots, else the words "how it is measured". */
export function MeasureLink({ workspace, construct, children }: { workspace: string; construct: string; children?: ReactNode }) {
  const t = useTranslations("common.measured");
  return (
    <Link href={measurePath(workspace, construct)} prefetch={false} className={children ? "measure" : "s12"} title={children ? t("how") : undefined}>
      {children ?? t("how")}
    </Link>
  );
}
