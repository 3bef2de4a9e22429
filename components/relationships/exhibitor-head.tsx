import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";

import { MeasureMark } from "@/components/measurement/measure-mark";
import { StageChip } from "@/components/relationships/stage-chip";
import { Crumbs } from "@/components/ui/crumbs";
import { Facts } from "@/components/ui/facts";
import type { ExhibitorDetail } from "@/lib/exhibitors/types";
import { companyName } from "@/lib/format/company-name";
import { dayText } from "@/lib/format/day-text";
import { money } from "@/lib/format/money";
import { monthText } from "@/lib/format/month-text";
import type { HeaderFacts } from "@/lib/relationships/facts/types";
import type { Standing } from "@/lib/relationships/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";

interface Props {
  readonly member: MemberSession;
  readonly exhibitor: ExhibitorDetail;
  readonly standing: Standing;
  readonly facts: HeaderFacts;
  /** The page in a few sentences, before the plain facts. */
  readonly children?: ReactNode;
}

/** Name, stage and plain facts of one exhibitor, and what one does from here. */
export async function ExhibitorHead({ member, exhibitor, standing, facts, children }: Props) {
  const [t, common, relationship, locale] = await Promise.all([getTranslations("exhibitors.page"), getTranslations("common"), getTranslations("relationships"), getLocale()]);
  const list = `/${member.workspace}/exhibitors`;
  const known = companyName(exhibitor, locale);
  return (
    <>
      <Crumbs trail={[{ href: list, label: common("nav.exhibitors") }]} />
      <div className="top">
        <div className="min-w-0">
          <h1 className="break-words">
            {known.name} {known.other && <span className="ink3 text-[20px] font-normal">{known.other}</span>}
          </h1>
          <p className="mt-1.5 flex flex-wrap items-center gap-x-4">
            <span className="nowrap">
              <StageChip stage={standing.stage} />
              <MeasureMark workspace={member.workspace} construct="stage" of={relationship("stage.name")} />
            </span>
            <span className="ink3 s13">
              <StageMeta standing={standing} />
            </span>
            {exhibitor.archived && <span className="flag calm">{t("archived")}</span>}
          </p>
        </div>
        {may(member, "edit", "exhibitors") && (
          <div className="acts">
            <Link className="btn" href={`${list}/${exhibitor.id}/edit`}>
              {t("edit")}
            </Link>
            <Link className="btn main" href={`/${member.workspace}/interactions/new?exhibitor=${exhibitor.id}`}>
              {t("log")} <kbd>L</kbd>
            </Link>
          </div>
        )}
      </div>
      {children}
      <Facts
        rows={[
          { label: t("editions"), value: facts.editions && t("editionsOf", facts.editions) },
          { label: facts.newest ? t("stand", { edition: facts.newest.edition }) : "", value: stand() },
          { label: facts.newest ? t("booked", { edition: facts.newest.edition }) : "", value: facts.newest?.amount == null ? null : money(facts.newest.amount, member.currency, locale) },
          { label: facts.next ? t("next", { edition: facts.next.edition }) : "", value: booking() },
          { label: t("segment"), value: exhibitor.segment },
          { label: t("place"), value: [exhibitor.city, exhibitor.country].filter(Boolean).join(", ") },
          { label: t("owner"), value: exhibitor.ownerName ?? <span className="ink3 font-normal">{t("nobody")}</span> },
          { label: t("contacts"), value: facts.contacts && (facts.contacts.more > 0 ? t("contactsMore", facts.contacts) : facts.contacts.first) },
        ]}
      />
    </>
  );

  function stand(): string | null {
    if (!facts.newest) return null;
    const { area, hall, stand: number } = facts.newest;
    const place = number?.startsWith(hall ?? "") ? number : [hall, number].filter(Boolean).join("-");
    return [area !== null && t("area", { area }), place].filter(Boolean).join(", ") || null;
  }

  function booking() {
    if (!facts.next) return null;
    if (facts.next.booked) return t("nextBooked");
    const open = facts.next.deadline ? t("nextOpen", { day: dayText(facts.next.deadline, locale) }) : t("nextOpenNoDeadline");
    return <span className="watch">{open}</span>;
  }
}

async function StageMeta({ standing }: { standing: Standing }) {
  const [t, locale] = await Promise.all([getTranslations("relationships"), getLocale()]);
  const { since, runnerUp, measured, stage } = standing;
  return [
    since && t("stage.since", { month: monthText(since, locale) }),
    runnerUp && t("stage.runnerUp", { stage: t(`stages.${runnerUp.stage}`), percent: Math.round(100 * runnerUp.probability) }),
    !measured && stage !== "not_enough_evidence" && t("stage.notMeasured"),
  ]
    .filter(Boolean)
    .join(locale === "zh" ? "；" : "; ");
}
