import type { Messages } from "@/lib/i18n/messages";
import { storedStage } from "@/lib/relationships/stored";
import { ALARM_LEVELS, ALARM_OUTCOMES, ALARM_STATES, CAMPAIGN_NAMINGS, CAMPAIGN_STATUSES, CHANNELS, COMPLAINT_OUTCOMES, COMPLAINT_STATUSES, DIRECTIONS, INVITATION_LIST_STATES, INVOICE_STATES, MOODS, PHASES, PROMISE_OUTCOMES, REQUEST_STATUSES, RESOLUTIONS, SEVERITIES, TASK_STATUSES, YES_NO } from "./enumerations";
import { CONTACT_ROLES, REACH_CHANNELS } from "@/lib/contacts/schema";
import { CONFIDENTIALITIES, EXCHANGE_DIRECTIONS, EXCHANGE_KINDS } from "@/lib/exchanges/schema";
import { MEMBER_ROLES } from "@/lib/members/schema";
import { ALARM_FAMILIES, ALARM_KEYS } from "@/lib/relationship-quality";
import { STAND_KINDS } from "@/lib/shows/floor/schema";
import { LOCALES } from "@/lib/i18n/locales";
import { PIPELINE_STEPS } from "@/lib/participations/pipeline/schema";
import { PARTICIPATION_STATUSES } from "@/lib/participations/schema";
import type { ChoiceSet, ChoiceWords } from "./types";

type Choice = { readonly value: string; readonly label: string };

function said<K extends string>(values: readonly K[], words: Readonly<Record<K, string>>): Choice[] {
  return values.map((value) => ({ value, label: words[value] }));
}

/** The words of the enumerations, from the nouns that own them. */
export function enumerationWords(messages: Messages): ChoiceWords & Readonly<Record<Exclude<ChoiceSet, "segments" | "members" | "countries" | "tags" | "shows" | "editions" | "currencies">, readonly Choice[]>> {
  const { relationships, contacts, participations, interactions, promises, requests, complaints, exchanges, tasks, common, lists, alarms, campaigns, shows } = messages;
  const alarmNames = new Map(Object.entries(alarms.names.alarm).map(([name, text]) => [`alarm.${name}`, text]));
  return {
    stages: said(storedStage.options, relationships.stages),
    contactRoles: said(CONTACT_ROLES, contacts.roles),
    reachChannels: said(REACH_CHANNELS, contacts.reach),
    languages: said(LOCALES, common.languages),
    participationStatuses: said(PARTICIPATION_STATUSES, participations.statuses),
    channels: said(CHANNELS, interactions.channels),
    directions: said(DIRECTIONS, interactions.directions),
    phases: said(PHASES, interactions.phases),
    moods: said(MOODS, interactions.moods),
    promiseOutcomes: said(PROMISE_OUTCOMES, promises.statuses),
    requestStatuses: said(REQUEST_STATUSES, requests.statuses),
    severities: said(SEVERITIES, complaints.severities),
    complaintStatuses: said(COMPLAINT_STATUSES, lists.complaintStatuses),
    resolutions: said(RESOLUTIONS, lists.resolutions),
    complaintOutcomes: said(COMPLAINT_OUTCOMES, lists.complaintOutcomes),
    exchangeKinds: said(EXCHANGE_KINDS, exchanges.kinds),
    givers: said(EXCHANGE_DIRECTIONS, exchanges.directionsLong),
    confidentialities: said(CONFIDENTIALITIES, exchanges.confidentialities),
    taskStatuses: said(TASK_STATUSES, tasks.statuses),
    invoiceStates: said(INVOICE_STATES, lists.invoiceStates),
    invitationStates: said(INVITATION_LIST_STATES, lists.invitationStates),
    pipelineSteps: said(PIPELINE_STEPS, participations.steps),
    yesNo: said(YES_NO, lists.yesNo),
    alarmReasons: ALARM_KEYS.map((value) => ({ value, label: alarmNames.get(value) ?? value })),
    alarmFamilies: said(ALARM_FAMILIES, alarms.families),
    alarmLevels: said(ALARM_LEVELS, alarms.levels),
    alarmStates: said(ALARM_STATES, alarms.states),
    alarmOutcomes: said(ALARM_OUTCOMES, alarms.outcomes),
    standKinds: said(STAND_KINDS, shows.floor.kinds),
    campaignStatuses: said(CAMPAIGN_STATUSES, campaigns.statuses),
    campaignNamings: said(CAMPAIGN_NAMINGS, campaigns.namings),
    memberRoles: said(MEMBER_ROLES, common.roles),
  };
}
