import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { FindExhibitor } from "@/components/surveys/find-exhibitor";
import { InviteForm } from "@/components/surveys/invite-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Words } from "@/components/ui/words";
import { loadExhibitorNames } from "@/lib/exhibitors/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { loadInvitationChoices } from "@/lib/invitations/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys.new"))("title") };
}

/** First the exhibitor, found by name; then who there, and about which edition. Both steps are addresses, so that they work without a script. */
export default async function InvitePage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "manage", "invitations");
  const wish = await searchParams;
  const t = await getTranslations("surveys");
  const path = `/${member.workspace}/surveys`;
  const exhibitorId = single(wish, "exhibitor");
  const text = single(wish, "q")?.slice(0, 200) ?? null;
  return (
    <>
      <Crumbs trail={[{ href: path, label: t("title") }]} />
      <h1 className="mb-4">{t("new.title")}</h1>
      {exhibitorId === null ? (
        <FindExhibitor path={`${path}/new`} text={text} found={text === null ? [] : await loadExhibitorNames(member, text)} />
      ) : (
        <Invite workspace={member.workspace} choices={await loadInvitationChoices(member, exhibitorId)} />
      )}
    </>
  );
}

async function Invite({ workspace, choices }: { workspace: string; choices: Awaited<ReturnType<typeof loadInvitationChoices>> }) {
  const t = await getTranslations("surveys.new");
  if (choices.contacts.length === 0) return <Empty text={t("noContacts", { exhibitor: choices.exhibitor.name })} />;
  if (choices.editions.length === 0) return <Empty text={t("noEditions")} />;
  return (
    <>
      <p className="lead mb-4">{choices.exhibitor.name}</p>
      <Words of={["surveys"]}>
        <InviteForm workspace={workspace} choices={choices} />
      </Words>
    </>
  );
}
