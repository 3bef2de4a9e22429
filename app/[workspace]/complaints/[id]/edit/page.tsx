import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { ComplaintForm } from "@/components/complaints/complaint-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadComplaint } from "@/lib/complaints/loaders";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { withContact } from "@/lib/contacts/types";
import { today } from "@/lib/format/days";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("complaints"))("edit") };
}

export default async function EditComplaintPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "edit", "complaints");
  const complaint = await loadComplaint(member, id);
  const t = await getTranslations("complaints");
  const path = `/${workspace}/complaints/${id}`;
  if (complaint.status === "withdrawn") redirect(path);
  const contacts = await loadContactChoices(member, complaint.exhibitorId);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/complaints`, label: t("title") }, { href: path, label: complaint.text }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <ComplaintForm workspace={workspace} exhibitorId={complaint.exhibitorId} contacts={withContact(contacts, complaint)} editions={await loadEditionChoices(member)} today={today(member.timeZone)} complaint={complaint} />
    </>
  );
}
