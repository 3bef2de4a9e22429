"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField } from "@/components/ui/fields";
import { Fold } from "@/components/ui/fold";
import { removeWebhookAction, renewSecretAction, sendAgainAction, sendFailedAgainAction, sendTestAction, setWebhookStateAction } from "@/lib/webhooks/actions";
import { FAILED_SINCE } from "@/lib/webhooks/schema";
import type { WebhookRow } from "@/lib/webhooks/types";
import { SecretOnce } from "./secret-once";

/** What is done with a webhook by hand: try it, let it wait or go on, a new secret, what failed again. */
export function WebhookActs({ workspace, webhook: { id, state } }: { workspace: string; webhook: Pick<WebhookRow, "id" | "state"> }) {
  const t = useTranslations("webhooks.acts");
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start gap-2">
        {state === "live" && (
          <ActionForm action={sendTestAction.bind(null, workspace)} quiet submit={t("test")} done={() => <p role="status" className="good">{t("tested")}</p>}>
            <HiddenField name="id" value={id} />
          </ActionForm>
        )}
        <ActionForm action={setWebhookStateAction.bind(null, workspace)} quiet submit={state === "live" ? t("pause") : t("goOn")}>
          <HiddenField name="id" value={id} />
          <HiddenField name="to" value={state === "live" ? "paused" : "live"} />
        </ActionForm>
      </div>
      {state === "live" && (
        <>
          <p className="s13 ink2">{t("pauseHint")}</p>
          <ActionForm action={sendFailedAgainAction.bind(null, workspace)} quiet submit={t("failed")} done={({ count }: { count: number }) => <p role="status">{t("sentAgain", { n: count })}</p>}>
            <HiddenField name="id" value={id} />
            <SelectField name="days" label={t("since")} initial="7" required options={FAILED_SINCE.map((days) => ({ value: days, label: t("days", { n: Number(days) }) }))} />
          </ActionForm>
        </>
      )}
      <ActionForm action={renewSecretAction.bind(null, workspace)} quiet submit={t("renew")} done={({ secret }: { secret: string }) => <SecretOnce value={secret} />}>
        <HiddenField name="id" value={id} />
        <p className="s13 ink2">{t("renewHint")}</p>
      </ActionForm>
      <Fold title={t("remove")}>
        <ActionForm action={removeWebhookAction.bind(null, workspace)} quiet submit={t("removeNow")}>
          <HiddenField name="id" value={id} />
          <p className="s13 ink2">{t("removeHint")}</p>
        </ActionForm>
      </Fold>
    </div>
  );
}

/** One message again. */
export function SendAgain({ workspace, id, deliveryId, type }: { workspace: string; id: string; deliveryId: string; type: string }) {
  const t = useTranslations("webhooks.messages");
  return (
    <ActionForm action={sendAgainAction.bind(null, workspace)} quiet submit={<>{t("again")} <span className="sr-only">{type}</span></>} done={() => <p role="status" className="s13">{t("onItsWay")}</p>}>
      <HiddenField name="id" value={id} />
      <HiddenField name="deliveryId" value={deliveryId} />
    </ActionForm>
  );
}
