import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Due } from "@/components/promises/due";
import { PromiseActs } from "@/components/promises/promise-acts";
import { RecordEffect } from "@/components/relationships/record-effect";
import { Crumbs } from "@/components/ui/crumbs";
import { Day } from "@/components/ui/day";
import { Facts } from "@/components/ui/facts";
import { Words } from "@/components/ui/words";
import { today } from "@/lib/format/days";
import { correctSettlementAction, previewSettlementAction, settlePromiseAction } from "@/lib/promises/actions";
import { loadPromise } from "@/lib/promises/loaders";
import { loadEffects } from "@/lib/relationships/effects/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadPromise(await requireRight(workspace, "read", "promises"), id)).text };
}

export default async function PromisePage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "promises");
  const promise = await loadPromise(member, id);
  const t = await getTranslations("promises");
  const common = await getTranslations("common");
  const moves = await loadEffects(member, "promise", id);
  const now = today(member.timeZone);
  const open = promise.status === "open";
  const keeper = may(member, "edit", "promises");
  const effect = <RecordEffect moves={moves} causes={{ promise: t("cause", { text: promise.text, outcome: t(`causeOutcomes.${promise.outcome}`) }) }} />;
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/promises`, label: t("title") }, { href: `/${workspace}/exhibitors/${promise.exhibitorId}`, label: promise.exhibitorName }]} />
      <div className="top">
        <h1>{promise.text}</h1>
        {open && keeper && (
          <div className="acts">
            <Link className="btn" href={`/${workspace}/promises/${id}/edit`}>
              {common("edit")}
            </Link>
          </div>
        )}
      </div>
      <Facts
        rows={[
          { label: t("facts.status"), value: t(`statuses.${promise.outcome}`) },
          { label: t("facts.manner"), value: promise.implied && t("impliedMark") },
          { label: t("facts.due"), value: <Due dueOn={promise.dueOn} today={now} open={open} /> },
          { label: t("facts.settled"), value: promise.settledOn && <Day date={promise.settledOn} /> },
          { label: t("facts.reason"), value: promise.withdrawnReason },
          { label: t("facts.contact"), value: promise.contactName },
          { label: t("facts.made"), value: <Day date={promise.madeOn} /> },
          { label: t("facts.by"), value: promise.memberName },
          { label: t("facts.interaction"), value: promise.interactionId && <Link href={`/${workspace}/interactions/${promise.interactionId}`}>{t("facts.thisInteraction")}</Link> },
        ]}
      />
      <Words of={["promises", "relationships"]}>
        {keeper ? (
          <PromiseActs
            promise={{ id, version: promise.version, outcome: promise.outcome }}
            overdue={promise.dueOn < now}
            settle={settlePromiseAction.bind(null, workspace)}
            preview={previewSettlementAction.bind(null, workspace)}
            correct={correctSettlementAction.bind(null, workspace)}
            effect={effect}
          />
        ) : (
          <section className="part max-w-[640px]" aria-label={t("settle.title")}>
            {effect}
          </section>
        )}
      </Words>
    </>
  );
}
