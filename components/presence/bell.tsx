"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";

import { usePulse } from "./use-pulse";

/** The way to the notices with how many are unread, and a line for whoever is editing the same record. */
export function Bell({ home, unread }: { home: string; unread: number }) {
  const t = useTranslations("common.bell");
  const pulse = usePulse(home, unread);
  const here = usePathname().startsWith(`${home}/notices`);
  const [name, other] = pulse.editing;
  const shown = pulse.unread > 99 ? "99+" : String(pulse.unread);
  return (
    <>
      <Link href={`${home}/notices`} prefetch={false} className="bell" aria-current={here ? "page" : undefined}>
        {t("title")}
        {pulse.unread > 0 && (
          <>
            {" "}
            <span className="count" aria-hidden="true">
              {shown}
            </span>
            <span className="sr-only">{t("unread", { count: pulse.unread })}</span>
          </>
        )}
      </Link>
      <p aria-live="polite" className={name === undefined ? "sr-only" : "present"}>
        {name !== undefined && (other === undefined ? t("one", { name }) : pulse.editing.length === 2 ? t("two", { name, other }) : t("many", { name, count: pulse.editing.length - 1 }))}
      </p>
    </>
  );
}
