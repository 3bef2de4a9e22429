import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { CareForm } from "@/components/alarms/care-form";
import { CloseForm } from "@/components/alarms/close-form";
import { AlarmDue } from "@/components/alarms/due";
import { EvidenceList } from "@/components/alarms/evidence-list";
import { LevelFlag } from "@/components/alarms/level-flag";
import { ReopenForm } from "@/components/alarms/reopen-form";
import { alarmSentence } from "@/components/alarms/sentence";
import { StepList } from "@/components/alarms/step-list";
import { MeasureLink } from "@/components/measurement/measure-link";
import { Crumbs } from "@/components/ui/crumbs";
import { Day } from "@/components/ui/day";
import { Facts } from "@/components/ui/facts";
import { Words } from "@/components/ui/words";
import { careForAlarmAction, closeAlarmAction, markStepAction, reopenAlarmAction } from "@/lib/alarms/actions";
import { loadAlarm, loadKeepers } from "@/lib/alarms/loaders";
import { stepText } from "@/lib/alarms/step-words";
import { companyName } from "@/lib/format/company-name";
import { dayText } from "@/lib/format/day-text";
import { isoDay, today } from "@/lib/format/days";
import { money } from "@/lib/format/money";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const [alarm, sentence] = [await loadAlarm(await requireRight(workspace, "read", "alarms"), id), await alarmSentence()];
  return { title: sentence(alarm) };
}

export default async function AlarmPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "alarms");
  const alarm = await loadAlarm(member, id);
  const [t, sentence, locale, keepers] = await Promise.all([getTranslations("alarms"), alarmSentence(), getLocale(), loadKeepers(member)]);
  const [open, keeper, now] = [alarm.state === "open", may(member, "edit", "alarms"), today(member.timeZone)];
  const exhibitor = companyName(alarm, locale).name;
  const steps = alarm.stepList.map((step) => ({ id: step.id, text: stepText(step, locale), taskHref: keeper ? `/${workspace}/tasks/new?exhibitor=${alarm.exhibitorId}&step=${step.id}&title=${encodeURIComponent(stepText(step, locale).slice(0, 200))}` : undefined, done: step.doneOn && t("alarm.stepDoneBy", { day: dayText(step.doneOn, locale), who: step.doneBy ?? "" }) }));
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/alarms`, label: t("title") }, { href: `/${workspace}/exhibitors/${alarm.exhibitorId}`, label: exhibitor }]} />
      <h1>{t("alarm.title", { sentence: sentence(alarm) })}</h1>
      <p className="mt-1.5 flex flex-wrap items-baseline gap-x-4">
        <Link href={`/${workspace}/exhibitors/${alarm.exhibitorId}`}>{t("alarm.at", { family: t(`families.${alarm.family}`), exhibitor })}</Link>
        <span className="ink3 s13">{t(`familyMeaning.${alarm.family}`)}</span>
        <MeasureLink workspace={workspace} construct={alarm.family} />
      </p>
      <Facts
        rows={[
          { label: t("alarm.facts.level"), value: <LevelFlag level={alarm.level} /> },
          { label: t("alarm.facts.state"), value: t(`states.${alarm.state}`) },
          { label: t("alarm.facts.began"), value: <Day date={alarm.beganOn} /> },
          { label: t("alarm.facts.raised"), value: <Day date={alarm.raisedOn} /> },
          { label: t("alarm.facts.due"), value: open && <AlarmDue dueOn={alarm.dueOn} today={now} open /> },
          { label: t("alarm.facts.owner"), value: alarm.ownerName ?? <span className="ink3 font-normal">{t("nobody")}</span> },
          { label: t("alarm.facts.money"), value: money(alarm.revenue, member.currency, locale) },
          { label: t("alarm.facts.outcome"), value: alarm.outcome && t(`outcomes.${alarm.outcome}`) },
          { label: t("alarm.facts.closed"), value: alarm.closedOn && (alarm.closedBy ? t("alarm.closedBy", { day: dayText(alarm.closedOn, locale), who: alarm.closedBy }) : dayText(alarm.closedOn, locale)) },
          { label: t("alarm.facts.rules"), value: <Link href={`/${workspace}/alarms/rules`}>{t("alarm.rulesVersion", { version: alarm.rulesVersion })}</Link> },
        ]}
      />
      <p className="s13 ink2 mt-3">{t(`alarm.levelText.${alarm.level}`)}</p>
      {alarm.note !== null && !open && <p className="mt-3 max-w-[66ch] whitespace-pre-line">{alarm.note}</p>}
      <Words of={["alarms"]}>
        <section className="part cols">
          <div className="col c7" id="steps">
            <header>
              <h2>{t("alarm.steps")}</h2>
            </header>
            {steps.length === 0 ? <p className="s13 ink2">{t("alarm.stepsNone")}</p> : <StepList action={markStepAction.bind(null, workspace)} alarmId={id} steps={steps} may={open && keeper} />}
          </div>
          <div className="col c5">
            <header>
              <h2>{t("alarm.evidence")}</h2>
            </header>
            <EvidenceList workspace={workspace} alarm={alarm} />
          </div>
        </section>
        {keeper && (
          <section className="part cols">
            <div className="col c7">
              {open ? (
                <>
                  <header>
                    <h2>{t("alarm.close")}</h2>
                  </header>
                  <CloseForm close={closeAlarmAction.bind(null, workspace)} id={id} version={alarm.version} note={alarm.note} />
                </>
              ) : (
                alarm.state !== "passed" && <ReopenForm reopen={reopenAlarmAction.bind(null, workspace)} id={id} version={alarm.version} />
              )}
            </div>
            {open && (
              <div className="col c5">
                <header>
                  <h2>{t("alarm.care")}</h2>
                </header>
                <CareForm
                  care={careForAlarmAction.bind(null, workspace)}
                  id={id}
                  version={alarm.version}
                  owner={alarm.ownerId}
                  dueOn={isoDay(alarm.dueOn)}
                  note={alarm.note}
                  members={keepers.map((one) => ({ value: one.id, label: one.name }))}
                />
              </div>
            )}
          </section>
        )}
      </Words>
    </>
  );
}
