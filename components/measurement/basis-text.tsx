import { useTranslations } from "next-intl";

/** Whether a figure is the organizer's own or still assumed, with the number of exhibitors behind it. */
export function BasisText({ own, exhibitors, perShow = false }: { own: boolean; exhibitors: number; perShow?: boolean }) {
  const t = useTranslations("glossary");
  if (own) return t(perShow ? "normals.perShow" : "normals.exhibitors", { n: exhibitors });
  return <span className="ink3">{t("calibration.assumption")}</span>;
}
