import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { TeamPanel } from "@/components/exhibitors/team-panel";
import { WhatToDo } from "@/components/alarms/what-to-do";
import { ExhibitorComplaints } from "@/components/complaints/exhibitor-complaints";
import { OwnFacts } from "@/components/fields/own-facts";
import { ExhibitorContacts } from "@/components/contacts/exhibitor-contacts";
import { ExhibitorExchanges } from "@/components/exchanges/exhibitor-exchanges";
import { FilesPanel } from "@/components/exhibitors/files-panel";
import { RelatedPanel } from "@/components/exhibitors/related-panel";
import { SurveysPanel } from "@/components/exhibitors/surveys-panel";
import { ExhibitorInvoices } from "@/components/invoices/exhibitor-invoices";
import { ExhibitorParticipations } from "@/components/participations/exhibitor-participations";
import { ContactTiesLines } from "@/components/people/ties/contact-ties";
import { RebookingChances } from "@/components/predictions/rebooking-chances";
import { ExhibitorPromises } from "@/components/promises/exhibitor-promises";
import { ExhibitorHead } from "@/components/relationships/exhibitor-head";
import { Glance } from "@/components/relationships/glance";
import { RelationshipView } from "@/components/relationships/relationship-view";
import { Timeline } from "@/components/relationships/timeline";
import { TimelineFilters } from "@/components/relationships/timeline-filters";
import { ExhibitorRequests } from "@/components/requests/exhibitor-requests";
import { Seen } from "@/components/search/seen";
import { PanelHead } from "@/components/ui/panel-head";
import { adviceWords } from "@/lib/alarms/advice-words";
import { loadAdvice, loadOpenAlarmsOf } from "@/lib/alarms/loaders";
import { loadOpenComplaints } from "@/lib/complaints/loaders";
import { loadContactChoices, loadFirstContacts } from "@/lib/contacts/loaders";
import { loadUnreturned } from "@/lib/exchanges/loaders";
import { loadBeside } from "@/lib/exhibitors/beside/loaders";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import type { SearchParams } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import { loadOwnFacts } from "@/lib/fields/loaders";
import { ExhibitorTasks } from "@/components/tasks/exhibitor-tasks";
import { loadTeam } from "@/lib/exhibitors/team/loaders";
import { loadMembers } from "@/lib/members/loaders";
import { today } from "@/lib/format/days";
import { loadNewestInvoices } from "@/lib/invoices/loaders";
import { loadNewestParticipations } from "@/lib/participations/loaders";
import { loadTies } from "@/lib/people/ties/loaders";
import { loadRebookingChances } from "@/lib/predictions/loaders";
import { loadOpenPromises } from "@/lib/promises/loaders";
import { loadAgreement, loadAhead, loadHeaderFacts, loadLoyalty, loadOutlook, loadRelationshipView, loadStandingOrNone, loadTimeline } from "@/lib/relationships/loaders";
import { loadOpenRequests } from "@/lib/requests/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadOpenTasks } from "@/lib/tasks/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadExhibitor(await requireRight(workspace, "read", "exhibitors"), id)).name };
}

export default async function ExhibitorPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "exhibitors");
  const [exhibitor, standing] = await Promise.all([loadExhibitor(member, id), loadStandingOrNone(member, id), loadAhead(member, id)]);
  const facts = await loadHeaderFacts(member, id, standing.mainShowId);
  const address = await searchParams;
  const [view, timeline, contacts, participations, promises, requests, complaints, alarms, advice, loyalty, agreement, locale, chances, exchanges, beside, ties, people, tasks, team, members, invoices, ownOf, ownOfContact] = await Promise.all([
    loadRelationshipView(member, exhibitor, standing, facts, address.why),
    loadTimeline(member, id, address),
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
    loadUnreturned(member, id),
    loadBeside(member, id),
    loadTies(member, id),
    loadContactChoices(member, id),
    loadOpenTasks(member, id),
    loadTeam(member, id),
    loadMembers(member),
    loadNewestInvoices(member, id),
    loadOwnFacts(member, "exhibitors"),
    loadOwnFacts(member, "contacts"),
  ]);
  const home = `/${workspace}/exhibitors/${id}`;
  const keeper = may(member, "edit", "exhibitors");
  const open = { promises: promises.total, requests: requests.total, people: facts.contacts ? facts.contacts.more + 1 : 0 };
  const outlook = await loadOutlook(member, exhibitor, standing.mainShowId, open, view.explained?.score.key ?? null);
  const own = ownOf(exhibitor.own);
  const [words, t, changed] = await Promise.all([getTranslations("fields"), getTranslations("people"), getTranslations("exhibitors.changes")]);
  const [first] = advice;
  return (
    <>
      <Seen home={`/${workspace}`} owner={member.memberId} exhibitor={{ id, name: exhibitor.name, contacts: contacts.rows.filter(({ leftOn }) => leftOn === null).map((contact) => ({ id: contact.id, name: contact.name })) }} />
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
      <section className="part">
        <ExhibitorTasks member={member} exhibitorId={id} tasks={tasks} />
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
      {exchanges.total > 0 && (
        <section className="part">
          <ExhibitorExchanges member={member} exhibitorId={id} exchanges={exchanges} />
        </section>
      )}
      <section className="part cols">
        <div className="col c7" id="timeline">
          <Timeline member={member} exhibitorId={id} page={timeline} address={address} filters={<TimelineFilters path={home} address={address} ours={members} theirs={people} />} />
        </div>
        <div className="col c5">
          {own.length > 0 && (
            <div className="mb-7">
              <PanelHead title={words("panel")} links={[keeper && { href: `${home}/edit`, label: words("edit") }]} />
              <OwnFacts facts={own} currency={member.currency} />
            </div>
          )}
          <ExhibitorContacts member={member} exhibitorId={id} contacts={contacts} ownOf={ownOfContact} />
          <div className="mt-7">
            <TeamPanel member={member} exhibitor={exhibitor} team={team} members={members} />
          </div>
          <div className="mt-7">
            <PanelHead title={t("contactTies.title")} links={[{ href: `${home}/ties`, label: t("contactTies.link") }]} />
            <ContactTiesLines ties={ties} />
          </div>
          <div className="mt-7">
            <ExhibitorParticipations member={member} exhibitorId={id} participations={participations} />
          </div>
          <div className="mt-7">
            <SurveysPanel workspace={workspace} beside={beside} />
          </div>
          <div className="mt-7">
            <FilesPanel workspace={workspace} exhibitorId={id} beside={beside} mayAdd={keeper} />
          </div>
          <div className="mt-7">
            <RelatedPanel workspace={workspace} exhibitorId={id} related={beside.related} mayAdd={keeper} />
          </div>
          <p className="mt-7 s13 ink2">
            {beside.lastChange && changed("last", { day: dayText(beside.lastChange.on, locale), name: beside.lastChange.memberName })} <Link href={`${home}/changes`}>{changed("link")}</Link>
          </p>
          {invoices.total > 0 && (
            <div className="mt-7">
              <ExhibitorInvoices member={member} exhibitorId={id} invoices={invoices} today={today(member.timeZone)} />
            </div>
          )}
        </div>
      </section>
    </>
  );
}
