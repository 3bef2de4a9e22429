import type { Locale } from "./locales";

/** One file a noun in messages/<language>/. English gives the shape; the types below hold Chinese to it. */
import enAlarms from "@/messages/en/alarms.json";
import enCampaigns from "@/messages/en/campaigns.json";
import enCommon from "@/messages/en/common.json";
import enComplaints from "@/messages/en/complaints.json";
import enContacts from "@/messages/en/contacts.json";
import enDoor from "@/messages/en/door.json";
import enDrivers from "@/messages/en/drivers.json";
import enErrors from "@/messages/en/errors.json";
import enExhibitors from "@/messages/en/exhibitors.json";
import enExplore from "@/messages/en/explore.json";
import enForms from "@/messages/en/forms.json";
import enGlossary from "@/messages/en/glossary.json";
import enImports from "@/messages/en/imports.json";
import enInteractions from "@/messages/en/interactions.json";
import enOverview from "@/messages/en/overview.json";
import enParticipations from "@/messages/en/participations.json";
import enPeople from "@/messages/en/people.json";
import enPoints from "@/messages/en/points.json";
import enPredictions from "@/messages/en/predictions.json";
import enPromises from "@/messages/en/promises.json";
import enReliability from "@/messages/en/reliability.json";
import enRelationships from "@/messages/en/relationships.json";
import enReports from "@/messages/en/reports.json";
import enRequests from "@/messages/en/requests.json";
import enResults from "@/messages/en/results.json";
import enRetention from "@/messages/en/retention.json";
import enShows from "@/messages/en/shows.json";
import enStages from "@/messages/en/stages.json";
import enSurveys from "@/messages/en/surveys.json";
import zhAlarms from "@/messages/zh/alarms.json";
import zhCampaigns from "@/messages/zh/campaigns.json";
import zhCommon from "@/messages/zh/common.json";
import zhComplaints from "@/messages/zh/complaints.json";
import zhContacts from "@/messages/zh/contacts.json";
import zhDoor from "@/messages/zh/door.json";
import zhDrivers from "@/messages/zh/drivers.json";
import zhErrors from "@/messages/zh/errors.json";
import zhExhibitors from "@/messages/zh/exhibitors.json";
import zhExplore from "@/messages/zh/explore.json";
import zhForms from "@/messages/zh/forms.json";
import zhGlossary from "@/messages/zh/glossary.json";
import zhImports from "@/messages/zh/imports.json";
import zhInteractions from "@/messages/zh/interactions.json";
import zhOverview from "@/messages/zh/overview.json";
import zhParticipations from "@/messages/zh/participations.json";
import zhPeople from "@/messages/zh/people.json";
import zhPoints from "@/messages/zh/points.json";
import zhPredictions from "@/messages/zh/predictions.json";
import zhPromises from "@/messages/zh/promises.json";
import zhReliability from "@/messages/zh/reliability.json";
import zhRelationships from "@/messages/zh/relationships.json";
import zhReports from "@/messages/zh/reports.json";
import zhRequests from "@/messages/zh/requests.json";
import zhResults from "@/messages/zh/results.json";
import zhRetention from "@/messages/zh/retention.json";
import zhShows from "@/messages/zh/shows.json";
import zhStages from "@/messages/zh/stages.json";
import zhSurveys from "@/messages/zh/surveys.json";

const en = {
  alarms: enAlarms,
  campaigns: enCampaigns,
  common: enCommon,
  complaints: enComplaints,
  contacts: enContacts,
  door: enDoor,
  drivers: enDrivers,
  errors: enErrors,
  exhibitors: enExhibitors,
  explore: enExplore,
  forms: enForms,
  glossary: enGlossary,
  imports: enImports,
  interactions: enInteractions,
  overview: enOverview,
  participations: enParticipations,
  people: enPeople,
  points: enPoints,
  predictions: enPredictions,
  promises: enPromises,
  relationships: enRelationships,
  reliability: enReliability,
  reports: enReports,
  requests: enRequests,
  results: enResults,
  retention: enRetention,
  shows: enShows,
  stages: enStages,
  surveys: enSurveys,
};

export type Messages = typeof en;

const zh: Messages = {
  alarms: zhAlarms,
  campaigns: zhCampaigns,
  common: zhCommon,
  complaints: zhComplaints,
  contacts: zhContacts,
  door: zhDoor,
  drivers: zhDrivers,
  errors: zhErrors,
  exhibitors: zhExhibitors,
  explore: zhExplore,
  forms: zhForms,
  glossary: zhGlossary,
  imports: zhImports,
  interactions: zhInteractions,
  overview: zhOverview,
  participations: zhParticipations,
  people: zhPeople,
  points: zhPoints,
  predictions: zhPredictions,
  promises: zhPromises,
  relationships: zhRelationships,
  reliability: zhReliability,
  reports: zhReports,
  requests: zhRequests,
  results: zhResults,
  retention: zhRetention,
  shows: zhShows,
  stages: zhStages,
  surveys: zhSurveys,
};

export const MESSAGES: Record<Locale, Messages> = { en, zh };
