"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { CheckGroup } from "@/components/ui/check-group";
import { HiddenField, TextField } from "@/components/ui/fields";
import { changeWebhookAction, makeWebhookAction } from "@/lib/webhooks/actions";
import { actionsOf, WEBHOOK_NOUN_LIST, type WebhookRow } from "@/lib/webhooks/types";
import { SecretOnce } from "./secret-once";

/** A new webhook; its secret is shown once. */
export function NewWebhookForm({ workspace, open }: { workspace: string; open: readonly string[] }) {
  const t = useTranslations("webhooks");
  return (
    <ActionForm
      action={makeWebhookAction.bind(null, workspace)}
      submit={t("form.make")}
      done={({ id, secret }: { id: string; secret: string }) => (
        <SecretOnce value={secret}>
          <Link href={`/${workspace}/webhooks/${id}`}>{t("form.toWebhook")}</Link>
        </SecretOnce>
      )}
    >
      <WebhookFields open={open} />
    </ActionForm>
  );
}

export function EditWebhookForm({ workspace, webhook, open }: { workspace: string; webhook: Pick<WebhookRow, "id" | "version" | "name" | "address" | "events">; open: readonly string[] }) {
  const common = useTranslations("common");
  return (
    <ActionForm action={changeWebhookAction.bind(null, workspace)} submit={common("save")}>
      <HiddenField name="id" value={webhook.id} />
      <HiddenField name="seenVersion" value={webhook.version} />
      <WebhookFields open={[...open, ...webhook.events]} webhook={webhook} />
    </ActionForm>
  );
}

/** What whoever makes it may read, noun by noun. */
function WebhookFields({ open, webhook }: { open: readonly string[]; webhook?: Pick<WebhookRow, "name" | "address" | "events"> }) {
  const t = useTranslations("webhooks");
  return (
    <>
      <TextField name="name" label={t("form.name")} hint={t("form.nameHint")} initial={webhook?.name} required />
      <TextField name="address" type="url" label={t("form.address")} hint={t("form.addressHint")} initial={webhook?.address} required />
      <h2 className="mt-3">{t("form.events")}</h2>
      <p className="s13 ink2">{t("form.eventsHint")}</p>
      {WEBHOOK_NOUN_LIST.map((noun) => {
        const options = actionsOf(noun).map((action) => ({ value: `${noun}.${action}`, label: t(`actions.${action}`) })).filter(({ value }) => open.includes(value));
        return options.length === 0 ? null : <CheckGroup key={noun} name="events" label={t(`nouns.${noun}`)} options={options} initial={(webhook?.events ?? []).filter((type) => type.startsWith(`${noun}.`))} />;
      })}
    </>
  );
}
