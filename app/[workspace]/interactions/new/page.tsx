import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ExhibitorPicker } from "@/components/exhibitors/exhibitor-picker";
import { InteractionTable } from "@/components/interactions/interaction-table";
import { LogForm } from "@/components/interactions/log-form";
import { Sheet } from "@/components/interactions/sheet";
import { Words } from "@/components/ui/words";
import { complaintProspectAction } from "@/lib/complaints/actions";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { loadExhibitor, loadPickedNames } from "@/lib/exhibitors/loaders";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { isoDay, today } from "@/lib/format/days";
import { wayBack } from "@/lib/format/way-back";
import { isLocale } from "@/lib/i18n/locales";
import { logInteractionAction, previewLogAction, withdrawInteractionAction } from "@/lib/interactions/actions";
import { loadInteractions } from "@/lib/interactions/loaders";
import { CODED_CONSTRUCTS } from "@/lib/interactions/schema";
import { loadNoteBeginnings } from "@/lib/interactions/templates/loaders";
import { loadMembers } from "@/lib/members/loaders";
import { promiseProspectAction } from "@/lib/promises/actions";
import { requestProspectAction } from "@/lib/requests/actions";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("interactions.log"))("title") };
}

/** The quick log: a sheet over the newest interactions. First whom it was with, then what happened. */
export default async function LogPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "create", "interactions");
  const wish = await searchParams;
  const id = single(wish, "exhibitor");
  const exhibitor = id === null ? null : await loadExhibitor(member, id);
  const locale = await getLocale();
  const [t, contacts, editions, templates, members, newest] = await Promise.all([
    getTranslations("interactions"),
    exhibitor ? loadContactChoices(member, exhibitor.id) : [],
    exhibitor ? loadEditionChoices(member) : [],
    exhibitor ? loadNoteBeginnings(member, isLocale(locale) ? locale : "en") : [],
    exhibitor ? loadMembers(member) : [],
    loadInteractions(member, {}),
  ]);
  const home = `/${workspace}`;
  const path = `${home}/interactions/new`;
  const pickAnother = withParams(path, wish, { exhibitor: null, q: null });
  return (
    <>
      <div inert>
        <h1 className="mb-3">{t("title")}</h1>
        {newest.total > 0 && <InteractionTable workspace={workspace} interactions={newest.rows.slice(0, 12)} />}
      </div>
      <Sheet
        title={t("log.title")}
        subtitle={exhibitor && <>{exhibitor.name} · <Link href={pickAnother}>{t("log.change")}</Link></>}
        back={wayBack(workspace, wish, exhibitor ? `${home}/exhibitors/${exhibitor.id}` : `${home}/interactions`)}
      >
        {exhibitor ? (
          <Words of={["interactions", "relationships"]}>
            <LogForm
              home={home}
              again={pickAnother}
              log={logInteractionAction.bind(null, workspace)}
              preview={previewLogAction.bind(null, workspace)}
              prospects={{ promise: promiseProspectAction.bind(null, workspace), request: requestProspectAction.bind(null, workspace), complaint: complaintProspectAction.bind(null, workspace) }}
              withdraw={withdrawInteractionAction.bind(null, workspace)}
              exhibitorId={exhibitor.id}
              exhibitorName={exhibitor.name}
              owner={member.memberId}
              contactId={single(wish, "contact")}
              contacts={contacts}
              editions={editions}
              constructs={CODED_CONSTRUCTS}
              templates={templates}
              colleagues={members.filter((each) => each.id !== member.memberId)}
              submissionKey={randomUUID()}
              today={isoDay(today(member.timeZone))}
            />
          </Words>
        ) : (
          <div className="body">
            <ExhibitorPicker workspace={workspace} path={path} params={wish} found={await loadPickedNames(member, wish)} />
          </div>
        )}
      </Sheet>
    </>
  );
}
