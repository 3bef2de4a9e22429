import { useTranslations } from "next-intl";

/** A size as a person reads it: 48 KB, 2.3 MB. */
export function FileSize({ bytes }: { bytes: number }) {
  const t = useTranslations("exhibitors.files");
  return <span className="nowrap">{bytes < 1_000_000 ? t("kilobytes", { n: Math.max(1, Math.round(bytes / 1000)) }) : t("megabytes", { n: Math.round(bytes / 100_000) / 10 })}</span>;
}
