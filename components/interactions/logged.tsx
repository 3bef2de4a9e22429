"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useEffect, useRef } from "react";

import { ChangePanel } from "@/components/relationships/change-panel";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import type { LoggedInteraction } from "@/lib/interactions/types";
import type { FormState } from "@/lib/tenant/form-state";
import { useCauses } from "./causes";
import { forgetDraft } from "./draft";

interface Props {
  readonly home: string;
  readonly again: string;
  readonly logged: LoggedInteraction;
  readonly withdraw: (state: FormState<{ id: string }>, form: FormData) => Promise<FormState<{ id: string }>>;
  readonly shows: Readonly<Record<string, string>>;
}

/** What came with the interaction, and where it waits now. */
const BESIDE = [
  { id: "promiseId", room: "promises", name: "alsoPromise", waits: "promiseWaits" },
  { id: "requestId", room: "requests", name: "alsoRequest", waits: "requestWaits" },
  { id: "complaintId", room: "complaints", name: "alsoComplaint", waits: "complaintWaits" },
  { id: "exchangeId", room: "exchanges", name: "alsoDisclosure", waits: "disclosureWaits" },
  { id: "taskId", room: "tasks", name: "alsoTask", waits: "taskWaits" },
] as const;

/** What logging did and why, with the way back. */
export function Logged({ home, again, logged, withdraw, shows }: Props) {
  const t = useTranslations("interactions");
  const names = useTranslations("relationships");
  const common = useTranslations("common");
  const causes = useCauses();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    forgetDraft(logged.exhibitorId);
    heading.current?.focus();
  }, [logged.exhibitorId]);
  return (
    <div className="body">
      <p ref={heading} tabIndex={-1} className="good">
        {t("log.saved", { exhibitor: logged.exhibitorName })}
      </p>
      <ChangePanel change={logged.change} labels={{ shows, causes: causes(logged) }} />
      {BESIDE.map(({ id, room, name, waits }) => logged[id] && (
        <p key={id} className="s13 ink2">
          <Link href={`${home}/${room}/${logged[id]}`}>{t(`log.${name}`)}</Link>
          {names("recorded.colon")}
          {t(`log.${waits}`)}
        </p>
      ))}
      <p className="flex flex-wrap gap-x-5 gap-y-2">
        <Link href={again}>{t("log.another")}</Link>
        <Link href={`${home}/exhibitors/${logged.exhibitorId}`}>{t("log.open")}</Link>
        <Link href={`${home}/interactions/${logged.id}`}>{t("log.see")}</Link>
      </p>
      <ActionForm action={withdraw} submit={common("undo")} quiet>
        <HiddenField name="id" value={logged.id} />
        <HiddenField name="reason" value={t("log.undoReason")} />
      </ActionForm>
    </div>
  );
}
