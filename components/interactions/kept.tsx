"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useEffect, useRef } from "react";

import { forgetDraft } from "./draft";

/** What stands in place of the form when its entry waits on the device. */
export function Kept({ exhibitorId, exhibitorName, again }: { exhibitorId: string; exhibitorName: string; again: string }) {
  const t = useTranslations("interactions.log");
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    forgetDraft(exhibitorId);
    heading.current?.focus();
  }, [exhibitorId]);
  return (
    <div className="body">
      <p ref={heading} tabIndex={-1} className="watch">
        {t("kept", { exhibitor: exhibitorName })}
      </p>
      <p>
        <Link href={again}>{t("another")}</Link>
      </p>
    </div>
  );
}
