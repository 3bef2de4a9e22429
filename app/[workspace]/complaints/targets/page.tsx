import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TargetsForm } from "@/components/complaints/targets-form";
import { TargetsTable } from "@/components/complaints/targets-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { loadComplaintTargets } from "@/lib/complaints/loaders";
import { setComplaintTargetsAction } from "@/lib/complaints/targets/actions";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("complaints.targets"))("title") };
}

export default async function ComplaintTargetsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "complaints");
  const targets = await loadComplaintTargets(member);
  const t = await getTranslations("complaints");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/complaints`, label: t("title") }]} />
      <h1>{t("targets.title")}</h1>
      <p className="ink2 max-w-[640px] mt-2 mb-5">{t("targets.text")}</p>
      {may(member, "manage", "complaints") ? (
        <Words of={["complaints"]}>
          <TargetsForm save={setComplaintTargetsAction.bind(null, workspace)} targets={targets} />
        </Words>
      ) : (
        <TargetsTable targets={targets} />
      )}
    </>
  );
}
