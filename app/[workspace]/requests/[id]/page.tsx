import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Due } from "@/components/promises/due";
import { RecordEffect } from "@/components/relationships/record-effect";
import { RequestActs } from "@/components/requests/request-acts";
import { Crumbs } from "@/components/ui/crumbs";
import { Day } from "@/components/ui/day";
import { Facts } from "@/components/ui/facts";
import { Words } from "@/components/ui/words";
import { dayNumber, today } from "@/lib/format/days";
import { money } from "@/lib/format/money";
import { answerRequestAction, correctAnswerAction, previewAnswerAction } from "@/lib/requests/actions";
import { loadRequest } from "@/lib/requests/loaders";
import { loadEffects } from "@/lib/relationships/effects/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadRequest(await requireRight(workspace, "read", "requests"), id)).text };
}

export default async function RequestPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "requests");
  const request = await loadRequest(member, id);
  const t = await getTranslations("requests");
  const common = await getTranslations("common");
  const moves = await loadEffects(member, "special_request", id);
  const locale = await getLocale();
  const open = request.status === "open";
  const keeper = may(member, "edit", "requests");
  const effect = <RecordEffect moves={moves} causes={{ request: t("cause", { text: request.text, outcome: t(`causeOutcomes.${request.status}`) }) }} />;
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/requests`, label: t("title") }, { href: `/${workspace}/exhibitors/${request.exhibitorId}`, label: request.exhibitorName }]} />
      <div className="top">
        <h1>{request.text}</h1>
        {open && keeper && (
          <div className="acts">
            <Link className="btn" href={`/${workspace}/requests/${id}/edit`}>
              {common("edit")}
            </Link>
          </div>
        )}
      </div>
      <Facts
        rows={[
          { label: t("facts.status"), value: t(`statuses.${request.status}`) },
          { label: t("facts.asked"), value: <Day date={request.askedOn} /> },
          { label: t("facts.answered"), value: request.answeredOn && <Day date={request.answeredOn} /> },
          { label: t("facts.due"), value: request.answerDueOn && <Due dueOn={request.answerDueOn} today={today(member.timeZone)} open={open} /> },
          { label: t("facts.turnaround"), value: request.answeredOn && t("days", { days: dayNumber(request.answeredOn) - dayNumber(request.askedOn) }) },
          { label: t("facts.cost"), value: request.cost !== null && money(request.cost, member.currency, locale) },
          { label: t("facts.reason"), value: request.declinedReason },
          { label: t("facts.contact"), value: request.contactName },
          { label: t("facts.by"), value: request.memberName },
          { label: t("facts.interaction"), value: request.interactionId && <Link href={`/${workspace}/interactions/${request.interactionId}`}>{t("facts.thisInteraction")}</Link> },
        ]}
      />
      <Words of={["requests", "relationships"]}>
        {keeper ? (
          <RequestActs
            request={{ id, version: request.version, status: request.status, cost: request.cost }}
            answer={answerRequestAction.bind(null, workspace)}
            preview={previewAnswerAction.bind(null, workspace)}
            correct={correctAnswerAction.bind(null, workspace)}
            effect={effect}
          />
        ) : (
          <section className="part max-w-[640px]" aria-label={t("answer.title")}>
            {effect}
          </section>
        )}
      </Words>
    </>
  );
}
