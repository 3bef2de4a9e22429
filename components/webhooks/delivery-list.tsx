import { getLocale, getTranslations } from "next-intl/server";

import { timeText } from "@/lib/format/time-text";
import type { DeliveryRow } from "@/lib/webhooks/types";
import { SendAgain } from "./webhook-acts";

interface Props {
  readonly workspace: string;
  readonly webhookId: string;
  readonly timeZone: string;
  readonly rows: readonly DeliveryRow[];
  /** Whether whoever looks may send again, and the webhook sends. */
  readonly sends: boolean;
}

const TONES = { waiting: "watch", delivered: "good", failed: "risk" } as const;

/** Messages, newest first: what became of each, what was sent, what came back. */
export async function DeliveryList({ workspace, webhookId, timeZone, rows, sends }: Props) {
  const [t, locale] = await Promise.all([getTranslations("webhooks.messages"), getLocale()]);
  const when = (at: Date) => timeText(at, locale, timeZone);
  return (
    <ol className="rows">
      {rows.map((row) => (
        <li key={row.id} className="grid gap-1">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <code className="font-medium">{row.type}</code>
            <span className={`s13 ${TONES[row.state]}`}>{t(`states.${row.state}`)}</span>
            <time className="s13 ink3" dateTime={row.occurredAt.toISOString()}>
              {when(row.occurredAt)}
            </time>
          </p>
          <p className="s13 ink2">
            {[
              t("attempts", { n: row.attempts }),
              row.status === null ? null : t("status", { status: String(row.status) }),
              row.problem === null ? null : t(`problems.${row.problem}`),
              row.nextAttemptAt === null || row.attempts === 0 ? null : t("next", { when: when(row.nextAttemptAt) }),
            ].filter(Boolean).join(" · ")}
          </p>
          <details>
            <summary className="s13 cursor-pointer text-accent">{t("show")}</summary>
            <p className="s12 ink3 mt-2">{t("sent")}</p>
            {row.body === null ? <p className="s13 ink2">{row.hidden ? t("hidden") : t("takenOut")}</p> : <pre className="s12 max-h-[360px] overflow-auto whitespace-pre-wrap break-words" tabIndex={0}>{row.body}</pre>}
            <p className="s12 ink3 mt-2">{t("answer")}</p>
            {row.answer ? <pre className="s12 max-h-[200px] overflow-auto whitespace-pre-wrap break-words" tabIndex={0}>{row.answer}</pre> : <p className="s13 ink2">{row.hidden ? t("hidden") : t("noAnswer")}</p>}
          </details>
          {sends && (row.body !== null || row.hidden) && row.problem !== "erased" && <SendAgain workspace={workspace} id={webhookId} deliveryId={row.id} type={row.type} />}
        </li>
      ))}
    </ol>
  );
}
