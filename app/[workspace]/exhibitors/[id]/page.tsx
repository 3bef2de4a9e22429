import type { Metadata } from "next";

import { ExhibitorComplaints } from "@/components/complaints/exhibitor-complaints";
import { ExhibitorContacts } from "@/components/contacts/exhibitor-contacts";
import { ExhibitorParticipations } from "@/components/participations/exhibitor-participations";
import { ExhibitorPromises } from "@/components/promises/exhibitor-promises";
import { ExhibitorHead } from "@/components/relationships/exhibitor-head";
import { RelationshipView } from "@/components/relationships/relationship-view";
import { Timeline } from "@/components/relationships/timeline";
import { ExhibitorRequests } from "@/components/requests/exhibitor-requests";
import { loadOpenComplaints } from "@/lib/complaints/loaders";
import { loadFirstContacts } from "@/lib/contacts/loaders";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { loadNewestParticipations } from "@/lib/participations/loaders";
import { loadOpenPromises } from "@/lib/promises/loaders";
import { loadHeaderFacts, loadRelationshipView, loadStandingOrNone, loadTimeline } from "@/lib/relationships/loaders";
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
  const exhibitor = await loadExhibitor(member, id);
  const standing = await loadStandingOrNone(member, id);
  const facts = await loadHeaderFacts(member, id, standing.mainShowId);
  const address = await searchParams;
  const [view, timeline, contacts, participations, promises, requests, complaints] = await Promise.all([
    loadRelationshipView(member, exhibitor, standing, facts, address.why),
    loadTimeline(member, id, single(address, "before")),
    loadFirstContacts(member, id),
    loadNewestParticipations(member, id),
    loadOpenPromises(member, id),
    loadOpenRequests(member, id),
    loadOpenComplaints(member, id),
  ]);
  return (
    <>
      <ExhibitorHead member={member} exhibitor={exhibitor} standing={standing} facts={facts} />
      <RelationshipView member={member} exhibitor={exhibitor} view={view} address={address} />
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
