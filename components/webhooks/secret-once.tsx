"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A secret, this once. */
export function SecretOnce({ value, children }: { value: string; children?: ReactNode }) {
  const t = useTranslations("webhooks.form");
  return (
    <div className="grid max-w-[640px] gap-2" role="status">
      <label className="field">
        <span className="mb-1 block s13 font-medium">{t("secret")}</span>
        <input className="input" readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p className="watch">{t("once")}</p>
      {children && <p>{children}</p>}
    </div>
  );
}
