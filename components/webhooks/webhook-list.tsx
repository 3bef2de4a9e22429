import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { timeText } from "@/lib/format/time-text";
import type { WebhookRow } from "@/lib/webhooks/types";

/** The organizer's webhooks: whether each sends, where it leads, and when something last arrived. */
export async function WebhookList({ workspace, timeZone, webhooks }: { workspace: string; timeZone: string; webhooks: readonly WebhookRow[] }) {
  const [t, locale] = await Promise.all([getTranslations("webhooks"), getLocale()]);
  const when = (at: Date) => timeText(at, locale, timeZone);
  return (
    <ul className="rows">
      {webhooks.map((webhook) => (
        <li key={webhook.id} className="grid gap-1">
          <p>
            <Link href={`/${workspace}/webhooks/${webhook.id}`} className="font-medium">
              {webhook.name}
            </Link>{" "}
            <span className={webhook.state === "live" ? "s13 ink2" : "watch s13"}>{t(`states.${webhook.state}`)}</span>
          </p>
          <p className="s13 ink2 break-all">{webhook.address}</p>
          <p className="s13 ink3">
            {webhook.failingSince ? <span className="risk">{t("failingSince", { when: when(webhook.failingSince) })}</span> : webhook.lastSuccessAt ? t("lastSuccess", { when: when(webhook.lastSuccessAt) }) : t("neverArrived")}
            {webhook.waiting > 0 && <> · {t("waiting", { n: webhook.waiting })}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}
