import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ComplaintEffect } from "@/components/complaints/complaint-effect";
import { ComplaintFacts } from "@/components/complaints/complaint-facts";
import { CorrectionForm } from "@/components/complaints/correction-form";
import { nextSteps } from "@/components/complaints/next-steps";
import { StepForm } from "@/components/complaints/step-form";
import { WithdrawForm } from "@/components/complaints/withdraw-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Fold } from "@/components/ui/fold";
import { Words } from "@/components/ui/words";
import { advanceComplaintAction, correctComplaintAction, previewStepAction, withdrawComplaintAction } from "@/lib/complaints/actions";
import { loadComplaint } from "@/lib/complaints/loaders";
import { mayKeepRecords } from "@/lib/members/access";
import { loadEffects } from "@/lib/relationships/effects/loaders";
import { requireMember } from "@/lib/tenant/require-member";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadComplaint(await requireMember(workspace), id)).text };
}

export default async function ComplaintPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireMember(workspace);
  const complaint = await loadComplaint(member, id);
  const [t, common, moves] = await Promise.all([getTranslations("complaints"), getTranslations("common"), loadEffects(member, "complaint", id)]);
  const keeper = mayKeepRecords(member);
  const withdrawn = complaint.status === "withdrawn";
  const steps = keeper ? nextSteps(complaint) : [];
  const asking = complaint.status === "closed";
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/complaints`, label: t("title") }, { href: `/${workspace}/exhibitors/${complaint.exhibitorId}`, label: complaint.exhibitorName }]} />
      <div className="top">
        <h1>{complaint.text}</h1>
        {!withdrawn && keeper && (
          <div className="acts">
            <Link className="btn" href={`/${workspace}/complaints/${id}/edit`}>
              {common("edit")}
            </Link>
          </div>
        )}
      </div>
      <ComplaintFacts workspace={workspace} complaint={complaint} />
      <Words of={["complaints", "relationships"]}>
        {moves.length > 0 && (
          <section className="part max-w-[640px]">
            <ComplaintEffect complaint={complaint} moves={moves} />
          </section>
        )}
        {keeper && !withdrawn && (
          <section className="part grid max-w-[640px] gap-3" aria-label={t(asking ? "step.askTitle" : "step.title")}>
            {steps.length > 0 && <h2>{t(asking ? "step.askTitle" : "step.title")}</h2>}
            <StepForm advance={advanceComplaintAction.bind(null, workspace)} preview={previewStepAction.bind(null, workspace)} id={id} steps={steps} />
          </section>
        )}
        {keeper && (withdrawn || complaint.firstAnsweredOn !== null || asking) && (
          <Fold title={t("correct.title")}>
            <CorrectionForm key={complaint.version} correct={correctComplaintAction.bind(null, workspace)} complaint={complaint} />
          </Fold>
        )}
        {keeper && !withdrawn && (
          <Fold title={t("withdraw.title")}>
            <WithdrawForm withdraw={withdrawComplaintAction.bind(null, workspace)} id={id} />
          </Fold>
        )}
      </Words>
    </>
  );
}
