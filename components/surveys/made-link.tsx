"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";

import { dayText } from "@/lib/format/day-text";
import type { NewInvitation } from "@/lib/invitations/types";

/** The personal link, shown this once: as text to read out or print, and to copy. */
export function MadeLink({ workspace, made, contact }: { workspace: string; made: NewInvitation; contact: string }) {
  const t = useTranslations("surveys.made");
  const locale = useLocale();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(made.link);
    setCopied(true);
  };
  return (
    <section className="max-w-[640px]" role="status">
      <h2>{t("title")}</h2>
      <p className="ink2 mt-1">{t("text", { contact, date: dayText(new Date(made.expiresAt), locale) })}</p>
      <p className="effect mt-3 break-all" aria-label={t("link")}>
        <code>{made.link}</code>
      </p>
      <p className="mt-3 flex flex-wrap gap-2">
        <button type="button" className="btn main" onClick={() => void copy()}>
          {copied ? t("copied") : t("copy")}
        </button>
        <Link className="btn" href={`/${workspace}/surveys/invitations/${made.id}`}>
          {t("toInvitation")}
        </Link>
        <Link className="btn quiet" href={`/${workspace}/surveys/new`}>
          {t("another")}
        </Link>
      </p>
    </section>
  );
}
