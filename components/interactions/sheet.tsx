import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";

import { CloseOnEscape } from "./close-on-escape";

/** A sheet over the page it was opened from: a page of its own, with a way back that works without JavaScript. */
export async function Sheet({ title, subtitle, back, children }: { title: string; subtitle?: ReactNode; back: string; children: ReactNode }) {
  const t = await getTranslations("common");
  return (
    <>
      <Link href={back} className="scrim" aria-hidden tabIndex={-1} />
      <div className="sheet" role="dialog" aria-labelledby="sheet-title">
        <header>
          <div>
            <h2 id="sheet-title">{title}</h2>
            {subtitle && <p className="s13 ink2">{subtitle}</p>}
          </div>
          <Link href={back} className="btn quiet">
            {t("close")} <kbd>Esc</kbd>
          </Link>
          <CloseOnEscape back={back} />
        </header>
        {children}
      </div>
    </>
  );
}
