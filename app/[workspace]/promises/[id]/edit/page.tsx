import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { PromiseForm } from "@/components/promises/promise-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { withContact } from "@/lib/contacts/types";
import { today } from "@/lib/format/days";
import { loadPromise } from "@/lib/promises/loaders";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("promises"))("edit") };
}

export default async function EditPromisePage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "edit", "promises");
  const promise = await loadPromise(member, id);
  const t = await getTranslations("promises");
  const path = `/${workspace}/promises/${id}`;
  if (promise.status !== "open") redirect(path);
  const contacts = await loadContactChoices(member, promise.exhibitorId);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/promises`, label: t("title") }, { href: path, label: promise.text }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <PromiseForm workspace={workspace} exhibitorId={promise.exhibitorId} contacts={withContact(contacts, promise)} editions={await loadEditionChoices(member)} today={today(member.timeZone)} promise={promise} />
    </>
  );
}
