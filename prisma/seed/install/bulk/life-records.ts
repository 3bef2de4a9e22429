import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";

import { complaintEvidence } from "@/lib/complaints/evidence";
import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import { interactionEvidence } from "@/lib/interactions/evidence";
import { newToken } from "@/lib/invitations/token";
import { dueDays, STARTING_TARGETS } from "@/lib/organizers/complaint-targets/types";
import { promiseEvidence } from "@/lib/promises/settlement";
import type { NewEvidence } from "@/lib/relationships/schema";
import { requestEvidence } from "@/lib/requests/evidence";
import { responseEvidence } from "@/lib/responses/evidence";
import { NOT_APPLICABLE, readAnswers } from "@/lib/responses/schema";
import type { NewResponse } from "@/lib/responses/types";
import { hashToken } from "@/lib/tenant/open-invitation";
import type { WorldExhibitor, WorldResponse } from "../../world/types";
import type { Ground } from "./ground";
import { found } from "./found";

type Row = Readonly<Record<string, unknown>>;

/** One exhibitor's records as rows, and what they say of the relationship in the order in which it was written down. */
export interface LifeRecords {
  readonly id: string;
  readonly world: WorldExhibitor;
  readonly exhibitor: Row;
  readonly contacts: readonly Row[];
  readonly participations: readonly Row[];
  readonly interactions: readonly Row[];
  readonly promises: readonly Row[];
  readonly requests: readonly Row[];
  readonly complaints: readonly Row[];
  readonly invitations: readonly Row[];
  readonly responses: readonly { readonly id: string; readonly formVersionId: string; readonly response: NewResponse }[];
  readonly evidence: readonly NewEvidence[];
}

const HALF_DAY = 43_200_000;
const iso = (day: number): string => isoDay(dateOfDay(day));
const dateOrNull = (day: number | null): Date | null => (day === null ? null : dateOfDay(day));
const isoOrNull = (day: number | null): string | null => (day === null ? null : iso(day));

export function lifeRecords(ground: Ground, world: WorldExhibitor): LifeRecords {
  const { forms, memberIds, editionIds } = ground;
  const id = uuidv7();
  const common = { exhibitor_id: id };
  const member = (index: number): string => found(memberIds[index]);
  const edition = (key: string): string => found(editionIds.get(key));
  const contacts = world.contacts.map((contact) => ({ id: uuidv7(), ...common, ...contact }));
  const contactOf = (index: number): string => found(contacts[index]).id;
  const said: { day: number; evidence: NewEvidence[] }[] = [];

  const interactions = world.interactions.map(({ day, contact, member: by, edition: key, coded, ...interaction }) => {
    const own = uuidv7();
    const telling = { mood: interaction.mood, codedConstruct: coded?.construct ?? null, codedValue: coded?.value ?? null, occurredOn: dateOfDay(day) };
    said.push({ day, evidence: interactionEvidence(own, telling, key === null ? null : showOf(ground, edition(key))) });
    return {
      id: own,
      ...common,
      ...interaction,
      contact_id: contactOf(contact),
      member_id: member(by),
      edition_id: key === null ? null : edition(key),
      occurred_on: iso(day),
      coded_construct: telling.codedConstruct,
      coded_value: telling.codedValue,
      submission_key: randomUUID(),
    };
  });
  const promises = world.promises.map(({ text, madeDay, dueDay, status, settledDay, contact, member: by }) => {
    const own = uuidv7();
    if (status !== "open" && settledDay !== null) {
      said.push({ day: settledDay, evidence: promiseEvidence(own, { madeOn: dateOfDay(madeDay), dueOn: dateOfDay(dueDay) }, { status, settledOn: dateOfDay(settledDay) }) });
    }
    const reason = status === "withdrawn" ? "no longer needed" : null;
    return { id: own, ...common, text, contact_id: contactOf(contact), member_id: member(by), made_on: iso(madeDay), due_on: iso(dueDay), status, settled_on: isoOrNull(settledDay), withdrawn_reason: reason };
  });
  const requests = world.requests.map(({ text, askedDay, status, answeredDay, declinedReason, contact, member: by }) => {
    const own = uuidv7();
    if (answeredDay !== null) said.push({ day: answeredDay, evidence: requestEvidence(own, status, dateOfDay(answeredDay)) });
    return { id: own, ...common, text, contact_id: contactOf(contact), member_id: member(by), asked_on: iso(askedDay), status, answered_on: isoOrNull(answeredDay), declined_reason: declinedReason };
  });
  const complaints = world.complaints.map(({ text, severity, channel, edition: key, raisedDay, answeredDay, resolution, resolvedDay, outcome, confirmedDay, justice, contact, member: by }) => {
    const own = uuidv7();
    const raisedOn = dateOfDay(raisedDay);
    const { answerDueOn, resolveDueOn } = dueDays(STARTING_TARGETS, severity, raisedOn);
    const status = resolution === null ? ("open" as const) : ("closed" as const);
    const course = { raisedOn, answerDueOn, status, firstAnsweredOn: dateOrNull(answeredDay), resolution, resolvedOn: dateOrNull(resolvedDay), outcome, confirmedOn: dateOrNull(confirmedDay) };
    for (const piece of complaintEvidence(own, course, showOf(ground, edition(key)))) said.push({ day: dayNumber(piece.observedOn), evidence: [piece] });
    return {
      id: own, ...common, text, severity, channel, status, resolution, outcome, contact_id: contactOf(contact), member_id: member(by), edition_id: edition(key), raised_on: iso(raisedDay),
      answer_due_on: isoDay(answerDueOn), resolve_due_on: isoDay(resolveDueOn), first_answered_on: isoOrNull(answeredDay), resolved_on: isoOrNull(resolvedDay), confirmed_on: isoOrNull(confirmedDay),
      outcome_fair: justice?.[0] ?? null, dealt_quickly: justice?.[1] ?? null, shown_respect: justice?.[2] ?? null,
    };
  });
  const answered = world.responses.map((response) => {
    const own = uuidv7();
    const invitationId = uuidv7();
    const day = dateOfDay(response.day);
    const editionId = edition(response.edition);
    const contactId = contactOf(response.contact);
    const form = forms[response.form];
    const reading = readAnswers(form.definition, fieldsOf(response));
    if (!reading.ok) throw new Error("The world gave an answer that the form does not take.");
    const filled: NewResponse = { exhibitorId: id, contactId, editionId, invitationId, importId: null, language: response.language, answeredOn: day, answers: reading.answers };
    said.push({ day: response.day, evidence: responseEvidence(form.definition, own, filled, showOf(ground, editionId)) });
    const sentAt = day.getTime() - 5 * HALF_DAY;
    const invitation = {
      id: invitationId, ...common, token_hash: hashToken(newToken()), form_version_id: form.id, contact_id: contactId, edition_id: editionId, status: "answered",
      expires_at: new Date(sentAt + 120 * HALF_DAY).toISOString(), answered_at: new Date(day.getTime() + HALF_DAY).toISOString(), created_at: new Date(sentAt).toISOString(),
    };
    return { invitation, written: { id: own, formVersionId: form.id, response: filled } };
  });

  return {
    id,
    world,
    exhibitor: {
      id, name: world.name, name_local: world.nameLocal, external_key: world.key, segment: world.segment, country: world.country, city: world.city, website: world.website,
      owner_member_id: member(world.owner),
    },
    contacts,
    participations: world.participations.map((participation) => ({
      id: uuidv7(),
      ...common,
      ...participation,
      edition_id: edition(participation.edition),
      booked_on: isoOrNull(participation.bookedDay),
      cancelled_on: isoOrNull(participation.cancelledDay),
      multi_year: participation.multiYear,
    })),
    interactions,
    promises,
    requests,
    complaints,
    invitations: answered.map(({ invitation }) => invitation),
    responses: answered.map(({ written }) => written),
    // as it was lived: what was written down earlier comes first in the log
    evidence: said.toSorted((a, b) => a.day - b.day).flatMap(({ evidence }) => evidence),
  };
}

function showOf({ editions }: Ground, editionId: string): string {
  return found(editions.find((edition) => edition.id === editionId)).showId;
}

/** A filled form as the survey page sends it. */
export function fieldsOf({ answers, comment }: Pick<WorldResponse, "answers" | "comment">): Record<string, string> {
  const fields = Object.fromEntries(Object.entries(answers).map(([item, value]) => [item, value === null ? NOT_APPLICABLE : String(value)]));
  return comment === null ? fields : { ...fields, OPEN: comment };
}
