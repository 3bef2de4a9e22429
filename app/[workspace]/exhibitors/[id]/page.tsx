import type { Metadata } from "next";
import { getLocale } from "next-intl/server";

import { WhatToDo } from "@/components/alarms/what-to-do";
import { ExhibitorComplaints } from "@/components/complaints/exhibitor-complaints";
import { ExhibitorContacts } from "@/components/contacts/exhibitor-contacts";
import { ExhibitorParticipations } from "@/components/participations/exhibitor-participations";
import { RebookingChances } from "@/components/predictions/rebooking-chances";
import { ExhibitorPromises } from "@/components/promises/exhibitor-promises";
import { ExhibitorHead } from "@/components/relationships/exhibitor-head";
import { Glance } from "@/components/relationships/glance";
import { RelationshipView } from "@/components/relationships/relationship-view";
import { Timeline } from "@/components/relationships/timeline";
import { ExhibitorRequests } from "@/components/requests/exhibitor-requests";
import { adviceWords } from "@/lib/alarms/advice-words";
import { loadAdvice, loadOpenAlarmsOf } from "@/lib/alarms/loaders";
import { loadOpenComplaints } from "@/lib/complaints/loaders";
import { loadFirstContacts } from "@/lib/contacts/loaders";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { loadNewestParticipations } from "@/lib/participations/loaders";
import { loadRebookingChances } from "@/lib/predictions/loaders";
import { loadOpenPromises } from "@/lib/promises/loaders";
import { loadAgreement, loadAhead, loadHeaderFacts, loadLoyalty, loadOutlook, loadRelationshipView, loadStandingOrNone, loadTimeline } from "@/lib/relationships/loaders";
import { loadOpenRequests } from "@/lib/requests/loaders";
import { requireMember } from "@/lib/tenant/require-member";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadExhibitor(await requireMember(workspace), id)).name };
}

export default async function ExhibitorPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireMember(workspace);
  const [exhibitor, standing] = await Promise.all([loadExhibitor(member, id), loadStandingOrNone(member, id), loadAhead(member, id)]);
  const facts = await loadHeaderFacts(member, id, standing.mainShowId);
  const address = await searchParams;
  const [view, timeline, contacts, participations, promises, requests, complaints, alarms, advice, loyalty, agreement, locale, chances] = await Promise.all([
    loadRelationshipView(member, exhibitor, standing, facts, address.why),
    loadTimeline(member, id, single(address, "before")),
    loadFirstContacts(member, id),
    loadNewestParticipations(member, id),
    loadOpenPromises(member, id),
    loadOpenRequests(member, id),
    loadOpenComplaints(member, id),
    loadOpenAlarmsOf(member, id),
    loadAdvice(member, exhibitor, standing),
    loadLoyalty(member, id, standing.mainShowId),
    loadAgreement(member, id),
    getLocale(),
    loadRebookingChances(member, id),
  ]);
  const open = { promises: promises.total, requests: requests.total, people: facts.contacts ? facts.contacts.more + 1 : 0 };
  const outlook = await loadOutlook(member, exhibitor, standing.mainShowId, open, view.explained?.score.key ?? null);
  const [first] = advice;
  return (
    <>
      <ExhibitorHead member={member} exhibitor={exhibitor} standing={standing} facts={facts}>
        <Glance view={view} next={first ? adviceWords(first.id, locale).action : null} />
      </ExhibitorHead>
      <RelationshipView
        member={member}
        exhibitor={exhibitor}
        view={view}
        address={address}
        outlook={outlook}
        loyalty={loyalty}
        agreement={agreement}
        aside={<WhatToDo workspace={workspace} advice={advice} alarms={alarms} />}
      />
      <RebookingChances workspace={workspace} chances={chances} />
      <section className="part">
        <ExhibitorPromises member={member} exhibitorId={id} promises={promises} />
      </section>
      {requests.total > 0 && (
        <section className="part">
          <ExhibitorRequests member={member} exhibitorId={id} requests={requests} />
        </section>
      )}
      {complaints.total > 0 && (
        <section className="part">
          <ExhibitorComplaints member={member} exhibitorId={id} complaints={complaints} />
        </section>
      )}
      <section className="part cols">
        <div className="col c7" id="timeline">
          <Timeline member={member} exhibitorId={id} page={timeline} address={address} />
        </div>
        <div className="col c5">
          <ExhibitorContacts member={member} exhibitorId={id} contacts={contacts} />
          <div className="mt-7">
            <ExhibitorParticipations member={member} exhibitorId={id} participations={participations} />
          </div>
        </div>
      </section>
    </>
  );
}
