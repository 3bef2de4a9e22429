"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { cancelAction, closeAction, scheduleAction, startAction, testLettersAction, unscheduleAction } from "@/lib/campaigns/actions";
import type { CampaignDetail } from "@/lib/campaigns/types";

/** What pressing would do, in numbers. */
export interface Ahead {
  readonly asked: number;
  readonly letters: number;
  readonly byHand: number;
  readonly minutes: number;
  readonly reminders: number;
  readonly openLinks: number;
  readonly waitingLetters: number;
  readonly answered: number;
}

interface Props {
  readonly workspace: string;
  readonly campaign: Pick<CampaignDetail, "id" | "status">;
  readonly ahead: Ahead;
  /** The opening in words, where it lies ahead. */
  readonly opens: string | null;
  readonly over: boolean;
  readonly canSend: boolean;
}

/** The next steps of a campaign; each says what it will do, in numbers, before it can be pressed. */
export function Lifecycle({ workspace, campaign: { id, status }, ahead, opens, over, canSend }: Props) {
  const t = useTranslations("campaigns.acts");
  const base = `/${workspace}/surveys/campaigns/${id}`;
  const own = <HiddenField name="id" value={id} />;
  if (status === "closed" || status === "cancelled") return <p className="part s13 ink2">{t(status === "closed" ? "overText" : "cancelledText")}</p>;
  return (
    <section className="part grid gap-3">
      <h2>{t("title")}</h2>
      {!canSend && <p className="watch s13">{t("noServer")}</p>}
      <div className="flex flex-wrap items-start gap-3">
        {status === "draft" && (
          <Link className="btn" href={`${base}/edit`}>
            {t("edit")}
          </Link>
        )}
        {(status === "draft" || status === "scheduled") && (
          <>
            <Ask label={t("test")} text={t("testAsk")}>
              <ActionForm<{ letters: number }> action={testLettersAction.bind(null, workspace)} submit={t("testYes")} done={({ letters }) => <p role="status">{t("testDone", { letters })}</p>}>
                {own}
              </ActionForm>
            </Ask>
            {over ? (
              <p className="s13 risk">{t("over")}</p>
            ) : ahead.asked === 0 ? (
              <p className="s13 risk">{t("nobody")}</p>
            ) : (
              <Ask label={t("start")} text={t("startAsk", { ...ahead })} main>
                <ActionForm action={startAction.bind(null, workspace)} submit={t("startYes", { asked: ahead.asked })}>
                  {own}
                </ActionForm>
              </Ask>
            )}
          </>
        )}
        {status === "draft" && opens !== null && ahead.asked > 0 && (
          <Ask label={t("schedule")} text={t("scheduleAsk", { ...ahead, opens })}>
            <ActionForm action={scheduleAction.bind(null, workspace)} submit={t("scheduleYes")}>
              {own}
            </ActionForm>
          </Ask>
        )}
        {status === "scheduled" && (
          <Ask label={t("unschedule")} text={t("unscheduleAsk")}>
            <ActionForm action={unscheduleAction.bind(null, workspace)} submit={t("unscheduleYes")} quiet>
              {own}
            </ActionForm>
          </Ask>
        )}
        {status === "running" && (
          <Ask label={t("close")} text={t("closeAsk", { ...ahead })}>
            <ActionForm action={closeAction.bind(null, workspace)} submit={t("closeYes")}>
              {own}
            </ActionForm>
          </Ask>
        )}
        <Ask label={t("cancel")} text={t("cancelAsk", { ...ahead })}>
          <ActionForm action={cancelAction.bind(null, workspace)} submit={t("cancelYes")} quiet>
            {own}
          </ActionForm>
        </Ask>
      </div>
    </section>
  );
}

/** An act that asks once more; it opens without a script too. */
function Ask({ label, text, main = false, children }: { label: string; text: string; main?: boolean; children: ReactNode }) {
  return (
    <details className="max-w-[560px] open:w-full">
      <summary className={main ? "btn main" : "btn"}>{label}</summary>
      <div className="my-3 grid gap-3">
        <p>{text}</p>
        {children}
      </div>
    </details>
  );
}
