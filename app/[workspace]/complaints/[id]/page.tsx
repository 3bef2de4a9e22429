import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ComplaintActs } from "@/components/complaints/complaint-acts";
import { ComplaintEffect } from "@/components/complaints/complaint-effect";
import { ComplaintFacts } from "@/components/complaints/complaint-facts";
import { nextSteps } from "@/components/complaints/next-steps";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { advanceComplaintAction, correctComplaintAction, previewStepAction, withdrawComplaintAction } from "@/lib/complaints/actions";
import { loadComplaint } from "@/lib/complaints/loaders";
import { loadEffects } from "@/lib/relationships/effects/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadComplaint(await requireRight(workspace, "read", "complaints"), id)).text };
}

export default async function ComplaintPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "complaints");
  const complaint = await loadComplaint(member, id);
  const [t, common, moves] = await Promise.all([getTranslations("complaints"), getTranslations("common"), loadEffects(member, "complaint", id)]);
  const keeper = may(member, "edit", "complaints");
  const withdrawn = complaint.status === "withdrawn";
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
        {keeper && (
          <ComplaintActs
            complaint={complaint}
            steps={nextSteps(complaint)}
            advance={advanceComplaintAction.bind(null, workspace)}
            preview={previewStepAction.bind(null, workspace)}
            correct={correctComplaintAction.bind(null, workspace)}
            withdraw={withdrawComplaintAction.bind(null, workspace)}
          />
        )}
      </Words>
    </>
  );
}
