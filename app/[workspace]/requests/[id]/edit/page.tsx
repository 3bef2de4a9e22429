import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { RequestForm } from "@/components/requests/request-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { withContact } from "@/lib/contacts/types";
import { today } from "@/lib/format/days";
import { loadRequest } from "@/lib/requests/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requests"))("edit") };
}

export default async function EditRequestPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "edit", "requests");
  const request = await loadRequest(member, id);
  const t = await getTranslations("requests");
  const path = `/${workspace}/requests/${id}`;
  if (request.status !== "open") redirect(path);
  const contacts = await loadContactChoices(member, request.exhibitorId);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/requests`, label: t("title") }, { href: path, label: request.text }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <RequestForm workspace={workspace} exhibitorId={request.exhibitorId} contacts={withContact(contacts, request)} today={today(member.timeZone)} request={request} />
    </>
  );
}
