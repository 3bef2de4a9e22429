import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";

/** Leads from a number to what stands behind it. With a label of its own it is that label, else the words "how it is measured". */
export function MeasureLink({ workspace, construct, children }: { workspace: string; construct: string; children?: ReactNode }) {
  const t = useTranslations("glossary");
  return (
    <Link href={measurePath(workspace, construct)} className={children ? "plain" : "s12"}>
      {children ?? t("link")}
    </Link>
  );
}

export function measurePath(workspace: string, key: string): string {
  return `/${workspace}/measurement/${encodeURIComponent(key)}`;
}
