import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Progress } from "@/components/ui/progress";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Views } from "@/components/ui/views";
import { Words } from "@/components/ui/words";
import { recomputeDriversAction } from "@/lib/drivers/actions";
import type { DriversResult, DriversView, Effect } from "@/lib/drivers/schema";
import { ESTIMATORS, type Expected, RECENT, SEED_NAMES } from "@/lib/drivers/types";
import { type SearchParams, withParams } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import type { JobStatus } from "@/lib/jobs/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { coefficient, ends } from "./figures";
import { GroupComparison } from "./group-comparison";
import { Hypotheses } from "./hypotheses";
import { PathFigure } from "./path-figure";
import { RecomputeForm } from "./recompute-form";
import { WhatIf } from "./what-if";

interface Props {
  readonly member: MemberSession;
  readonly address: SearchParams;
  readonly view: DriversView;
  readonly stored: { readonly computedOn: Date; readonly result: DriversResult } | null;
  readonly job: JobStatus | null;
  readonly editions: readonly { readonly id: string; readonly name: string; readonly show: string; readonly showZh: string | null }[];
  /** How many answers there are in what is looked at. */
  readonly answers: number;
  readonly finding: Effect | null;
  readonly changes: readonly Expected[];
}

/** What goes with what: the path model on this organizer's own exhibitors, with what it can and cannot say. */
export async function Drivers({ member, address, view, stored, job, editions, answers, finding, changes }: Props) {
  const [t, names, inSentence, locale] = await Promise.all([getTranslations("drivers"), getTranslations("drivers.constructs"), getTranslations("drivers.inSentence"), getLocale()]);
  const path = `/${member.workspace}/drivers`;
  const at = (changes: Readonly<Record<string, string | null>>) => withParams(path, address, changes);
  const result = stored?.result ?? null;
  const solution = result?.solutions[view.estimator] ?? null;
  const busy = job !== null && (job.state === "waiting" || job.state === "running");
  const interval = finding && ends(finding, 2);
  return (
    <>
      <div className="top">
        <div>
          <p className="s13 ink3">{stored ? t("computed", { day: dayText(stored.computedOn, locale), n: stored.result.exhibitors }) : t("name")}</p>
          <h1>{title()}</h1>
        </div>
        {may(member, "manage", "analyses") && answers > 0 && !busy && (
          <Words of={["drivers"]}>
            <RecomputeForm action={recomputeDriversAction.bind(null, member.workspace)} edition={view.scope} />
          </Words>
        )}
      </div>
      {result && finding && interval && result.gate.level !== "none" && (
        <p className="lead mt-2">{t("lead", { from: inSentence(finding.from), estimate: coefficient(finding.estimate), ...interval, n: result.exhibitors })}</p>
      )}
      {result?.gate.level === "descriptive" && <p className="watch mt-2">{t("gate.descriptive", { n: result.exhibitors, needed: result.gate.neededForFirm })}</p>}
      {result?.drawn && <p className="s13 ink2 mt-2 max-w-[76ch]">{t("drawn", { drawn: result.drawn.exhibitors, outOf: result.drawn.outOf, seed: String(result.drawn.seed) })}</p>}
      {editions.length > 0 && (
        <FilterForm path={path} filtered={view.scope !== RECENT}>
          <FilterSelect name="edition" label={t("answersOf")} value={view.scope} any={t("recent")} options={editions.map(({ id, name, show, showZh }) => ({ value: id, label: `${locale === "zh" ? (showZh ?? show) : show} ${name}` }))} />
          {view.estimator !== "ols" && <input type="hidden" name="estimator" value={view.estimator} />}
        </FilterForm>
      )}
      {busy && <Progress label={t(job.state === "running" ? "running" : "waiting", { percent: Math.round(100 * job.progress) })} done={job.progress} total={1} />}
      {job?.state === "failed" && <p className="risk mt-3">{t("failed")}</p>}
      {result === null ? (
        !busy && <Empty text={t(answers === 0 ? "none" : "never", { n: answers })} act={answers === 0 && <Link href={`/${member.workspace}/surveys`}>{t("act")}</Link>} />
      ) : result.gate.level === "none" ? (
        <Empty text={t("gate.none", { n: result.exhibitors, answered: result.answered, needed: 60 })} act={<Link href={`/${member.workspace}/surveys`}>{t("act")}</Link>} />
      ) : (
        <>
          <Views label={t("estimator")} views={ESTIMATORS.map((estimator) => ({ href: at({ estimator: estimator === "ols" ? null : estimator }), label: t(`estimators.${estimator}`), current: estimator === view.estimator }))} />
          <p className="s13 ink2 mt-2 max-w-[76ch]">{t(`estimatorNotes.${view.estimator}`)}</p>
          <section className="part !mt-4">
            {solution === null || solution.reason ? (
              <p className="ink2">{t("noSolution")}</p>
            ) : (
              <PathFigure
                workspace={member.workspace}
                solution={solution}
                label={t("alt", { n: result.exhibitors })}
                caption={t("caption", { n: result.exhibitors, answered: result.answered, resamples: result.resamples, used: solution.used, seed: result.seed, smallest: coefficient(result.gate.smallestDetectable ?? 0) })}
              />
            )}
            {solution && !solution.admissible && <p className="s12 watch mt-2">{t("inadmissible")}</p>}
          </section>
          <WhatIf lever={view.lever} changes={changes} n={result.exhibitors} href={(lever) => at({ lever: lever === "SAC" ? null : lever })} />
          <Hypotheses workspace={member.workspace} hypotheses={result.hypotheses} />
          <GroupComparison comparisons={result.comparisons} chosen={view.split} href={(index) => at({ group: index === 0 ? null : String(index) })} />
          <section className="part">
            <h2>{t("items.title")}</h2>
            <p className="s13 ink2 max-w-[76ch] mt-1">{t("items.text")}</p>
            <ul className="s13 mt-2 grid gap-1">
              {SEED_NAMES.flatMap((key) => {
                const items = result.items[key];
                return items ? [<li key={key}>{t("items.line", { construct: names(key), items: items.join(", ") })}</li>] : [];
              })}
            </ul>
          </section>
        </>
      )}
    </>
  );

  function title(): string {
    if (result === null || result.gate.level === "none") return result === null ? t("titleNone") : t("titleFew", { n: result.exhibitors, needed: 60 });
    return finding ? t("titleFound", { construct: inSentence(finding.from) }) : t("titleOpen");
  }
}
