import { REACH_CHANNELS, CONTACT_ROLES } from "@/lib/contacts/schema";
import { CONFIDENTIALITIES, EXCHANGE_DIRECTIONS, EXCHANGE_KINDS } from "@/lib/exchanges/schema";
import { ALARM_FAMILIES, ALARM_KEYS } from "@/lib/relationship-quality";
import { MEMBER_ROLES } from "@/lib/members/schema";
import { STAND_KINDS } from "@/lib/shows/floor/schema";
import { LOCALES } from "@/lib/i18n/locales";
import { PIPELINE_STEPS } from "@/lib/participations/pipeline/schema";
import { PARTICIPATION_STATUSES } from "@/lib/participations/schema";
import { STAGE_ORDER } from "@/lib/portfolio/stage-order";
import { OUTCOMES } from "@/lib/promises/schema";
import { AlarmLevel, AlarmOutcome, AlarmState, CampaignNaming, CampaignStatus, ComplaintOutcome, ComplaintResolution, ComplaintSeverity, ComplaintStatus, Direction, InteractionChannel, Phase, RequestStatus, TaskStatus } from "@/lib/tenant/enums";
import type { ChoiceSet } from "./types";

export const MOODS = ["0", "1", "2", "3", "4"] as const;
export const YES_NO = ["yes", "no"] as const;
export const PROMISE_OUTCOMES = ["open", ...OUTCOMES] as const;
export const CHANNELS = Object.values(InteractionChannel);
export const DIRECTIONS = Object.values(Direction);
export const PHASES = Object.values(Phase);
export const REQUEST_STATUSES = Object.values(RequestStatus);
export const SEVERITIES = Object.values(ComplaintSeverity);
export const COMPLAINT_STATUSES = Object.values(ComplaintStatus);
export const RESOLUTIONS = Object.values(ComplaintResolution);
export const COMPLAINT_OUTCOMES = Object.values(ComplaintOutcome);

export const INVOICE_STATES = ["overdue", "open", "paid", "late"] as const;
export const INVITATION_LIST_STATES = ["sent", "answered", "expired", "withdrawn"] as const;
export const TASK_STATUSES = Object.values(TaskStatus);

export const ALARM_LEVELS = Object.values(AlarmLevel);
export const ALARM_STATES = Object.values(AlarmState);
export const ALARM_OUTCOMES = Object.values(AlarmOutcome);
export const CAMPAIGN_STATUSES = Object.values(CampaignStatus);
export const CAMPAIGN_NAMINGS = Object.values(CampaignNaming);

/** The sets whose values the product itself names; of the others the organizer's records decide. */
export const ENUMERATIONS: Readonly<Partial<Record<ChoiceSet, readonly string[]>>> = {
  stages: STAGE_ORDER,
  contactRoles: CONTACT_ROLES,
  reachChannels: REACH_CHANNELS,
  languages: LOCALES,
  participationStatuses: PARTICIPATION_STATUSES,
  channels: CHANNELS,
  directions: DIRECTIONS,
  phases: PHASES,
  moods: MOODS,
  promiseOutcomes: PROMISE_OUTCOMES,
  requestStatuses: REQUEST_STATUSES,
  severities: SEVERITIES,
  complaintStatuses: COMPLAINT_STATUSES,
  resolutions: RESOLUTIONS,
  complaintOutcomes: COMPLAINT_OUTCOMES,
  exchangeKinds: EXCHANGE_KINDS,
  givers: EXCHANGE_DIRECTIONS,
  confidentialities: CONFIDENTIALITIES,
  taskStatuses: TASK_STATUSES,
  invoiceStates: INVOICE_STATES,
  invitationStates: INVITATION_LIST_STATES,
  pipelineSteps: PIPELINE_STEPS,
  yesNo: YES_NO,
  alarmReasons: ALARM_KEYS,
  alarmFamilies: ALARM_FAMILIES,
  alarmLevels: ALARM_LEVELS,
  alarmStates: ALARM_STATES,
  alarmOutcomes: ALARM_OUTCOMES,
  standKinds: STAND_KINDS,
  campaignStatuses: CAMPAIGN_STATUSES,
  campaignNamings: CAMPAIGN_NAMINGS,
  memberRoles: MEMBER_ROLES,
};
