"use client";

import { useTranslations } from "next-intl";

/** In place of a page that could not be shown, such as while the database restarts: a sentence and a way on, nothing of why. */
export default function Failed({ retry }: { error: Error; retry: () => void }) {
  const t = useTranslations("common.failed");
  return (
    <main className="mx-auto">
      <h1>{t("title")}</h1>
      <p className="mt-3 ink2">{t("text")}</p>
      <button type="button" className="btn main mt-6" onClick={() => retry()}>
        {t("retry")}
      </button>
    </main>
  );
}
