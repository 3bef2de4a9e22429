import { useTranslations } from "next-intl";
import Link from "next/link";

import { measurePath } from "./measure-path";

/** The way to what stands behind a number where its name already leads elsewhere: a small mark after the name, read out as a sentence. */
export function MeasureMark({ workspace, construct, of }: { workspace: string; construct: string; of: string }) {
  const t = useTranslations("common.measured");
  return (
    <Link href={measurePath(workspace, construct)} prefetch={false} className="measure-mark" title={t("of", { what: of })} aria-label={t("of", { what: of })}>
      ?
    </Link>
  );
}
