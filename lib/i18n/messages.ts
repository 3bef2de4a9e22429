import type { Locale } from "./locales";

/** One file a noun in messages/<language>/. English gives the shape; the types below hold Chinese to it. */
import enAccounts from "@/messages/en/accounts.json" with { type: "json" };
import enApi from "@/messages/en/api.json" with { type: "json" };
import enAlarms from "@/messages/en/alarms.json" with { type: "json" };
import enAudit from "@/messages/en/audit.json" with { type: "json" };
import enCampaigns from "@/messages/en/campaigns.json" with { type: "json" };
import enCommon from "@/messages/en/common.json" with { type: "json" };
import enComplaints from "@/messages/en/complaints.json" with { type: "json" };
import enContacts from "@/messages/en/contacts.json" with { type: "json" };
import enDoor from "@/messages/en/door.json" with { type: "json" };
import enDrivers from "@/messages/en/drivers.json" with { type: "json" };
import enDuplicates from "@/messages/en/duplicates.json" with { type: "json" };
import enErrors from "@/messages/en/errors.json" with { type: "json" };
import enExchanges from "@/messages/en/exchanges.json" with { type: "json" };
import enExhibitors from "@/messages/en/exhibitors.json" with { type: "json" };
import enExplore from "@/messages/en/explore.json" with { type: "json" };
import enExports from "@/messages/en/exports.json" with { type: "json" };
import enFields from "@/messages/en/fields.json" with { type: "json" };
import enForms from "@/messages/en/forms.json" with { type: "json" };
import enGlossary from "@/messages/en/glossary.json" with { type: "json" };
import enImports from "@/messages/en/imports.json" with { type: "json" };
import enInteractions from "@/messages/en/interactions.json" with { type: "json" };
import enLists from "@/messages/en/lists.json" with { type: "json" };
import enMembers from "@/messages/en/members.json" with { type: "json" };
import enNotices from "@/messages/en/notices.json" with { type: "json" };
import enOrganizers from "@/messages/en/organizers.json" with { type: "json" };
import enOverview from "@/messages/en/overview.json" with { type: "json" };
import enParticipations from "@/messages/en/participations.json" with { type: "json" };
import enPeople from "@/messages/en/people.json" with { type: "json" };
import enPoints from "@/messages/en/points.json" with { type: "json" };
import enPredictions from "@/messages/en/predictions.json" with { type: "json" };
import enPrivacy from "@/messages/en/privacy.json" with { type: "json" };
import enPromises from "@/messages/en/promises.json" with { type: "json" };
import enReliability from "@/messages/en/reliability.json" with { type: "json" };
import enInvoices from "@/messages/en/invoices.json" with { type: "json" };
import enRates from "@/messages/en/rates.json" with { type: "json" };
import enRelationships from "@/messages/en/relationships.json" with { type: "json" };
import enReports from "@/messages/en/reports.json" with { type: "json" };
import enRequests from "@/messages/en/requests.json" with { type: "json" };
import enResults from "@/messages/en/results.json" with { type: "json" };
import enRetention from "@/messages/en/retention.json" with { type: "json" };
import enRoles from "@/messages/en/roles.json" with { type: "json" };
import enSearch from "@/messages/en/search.json" with { type: "json" };
import enSelections from "@/messages/en/selections.json" with { type: "json" };
import enShows from "@/messages/en/shows.json" with { type: "json" };
import enSignOn from "@/messages/en/signOn.json" with { type: "json" };
import enStages from "@/messages/en/stages.json" with { type: "json" };
import enSurveys from "@/messages/en/surveys.json" with { type: "json" };
import enTasks from "@/messages/en/tasks.json" with { type: "json" };
import enWebhooks from "@/messages/en/webhooks.json" with { type: "json" };
import zhAccounts from "@/messages/zh/accounts.json" with { type: "json" };
import zhApi from "@/messages/zh/api.json" with { type: "json" };
import zhAlarms from "@/messages/zh/alarms.json" with { type: "json" };
import zhAudit from "@/messages/zh/audit.json" with { type: "json" };
import zhCampaigns from "@/messages/zh/campaigns.json" with { type: "json" };
import zhCommon from "@/messages/zh/common.json" with { type: "json" };
import zhComplaints from "@/messages/zh/complaints.json" with { type: "json" };
import zhContacts from "@/messages/zh/contacts.json" with { type: "json" };
import zhDoor from "@/messages/zh/door.json" with { type: "json" };
import zhDrivers from "@/messages/zh/drivers.json" with { type: "json" };
import zhDuplicates from "@/messages/zh/duplicates.json" with { type: "json" };
import zhErrors from "@/messages/zh/errors.json" with { type: "json" };
import zhExchanges from "@/messages/zh/exchanges.json" with { type: "json" };
import zhExhibitors from "@/messages/zh/exhibitors.json" with { type: "json" };
import zhExplore from "@/messages/zh/explore.json" with { type: "json" };
import zhExports from "@/messages/zh/exports.json" with { type: "json" };
import zhFields from "@/messages/zh/fields.json" with { type: "json" };
import zhForms from "@/messages/zh/forms.json" with { type: "json" };
import zhGlossary from "@/messages/zh/glossary.json" with { type: "json" };
import zhImports from "@/messages/zh/imports.json" with { type: "json" };
import zhInteractions from "@/messages/zh/interactions.json" with { type: "json" };
import zhLists from "@/messages/zh/lists.json" with { type: "json" };
import zhMembers from "@/messages/zh/members.json" with { type: "json" };
import zhNotices from "@/messages/zh/notices.json" with { type: "json" };
import zhOrganizers from "@/messages/zh/organizers.json" with { type: "json" };
import zhOverview from "@/messages/zh/overview.json" with { type: "json" };
import zhParticipations from "@/messages/zh/participations.json" with { type: "json" };
import zhPeople from "@/messages/zh/people.json" with { type: "json" };
import zhPoints from "@/messages/zh/points.json" with { type: "json" };
import zhPredictions from "@/messages/zh/predictions.json" with { type: "json" };
import zhPrivacy from "@/messages/zh/privacy.json" with { type: "json" };
import zhPromises from "@/messages/zh/promises.json" with { type: "json" };
import zhReliability from "@/messages/zh/reliability.json" with { type: "json" };
import zhInvoices from "@/messages/zh/invoices.json" with { type: "json" };
import zhRates from "@/messages/zh/rates.json" with { type: "json" };
import zhRelationships from "@/messages/zh/relationships.json" with { type: "json" };
import zhReports from "@/messages/zh/reports.json" with { type: "json" };
import zhRequests from "@/messages/zh/requests.json" with { type: "json" };
import zhResults from "@/messages/zh/results.json" with { type: "json" };
import zhRetention from "@/messages/zh/retention.json" with { type: "json" };
import zhRoles from "@/messages/zh/roles.json" with { type: "json" };
import zhSearch from "@/messages/zh/search.json" with { type: "json" };
import zhSelections from "@/messages/zh/selections.json" with { type: "json" };
import zhShows from "@/messages/zh/shows.json" with { type: "json" };
import zhSignOn from "@/messages/zh/signOn.json" with { type: "json" };
import zhStages from "@/messages/zh/stages.json" with { type: "json" };
import zhSurveys from "@/messages/zh/surveys.json" with { type: "json" };
import zhTasks from "@/messages/zh/tasks.json" with { type: "json" };
import zhWebhooks from "@/messages/zh/webhooks.json" with { type: "json" };

const en = {
  accounts: enAccounts,
  api: enApi,
  alarms: enAlarms,
  audit: enAudit,
  campaigns: enCampaigns,
  common: enCommon,
  complaints: enComplaints,
  contacts: enContacts,
  door: enDoor,
  drivers: enDrivers,
  duplicates: enDuplicates,
  errors: enErrors,
  exchanges: enExchanges,
  exhibitors: enExhibitors,
  explore: enExplore,
  exports: enExports,
  fields: enFields,
  forms: enForms,
  glossary: enGlossary,
  imports: enImports,
  interactions: enInteractions,
  lists: enLists,
  members: enMembers,
  notices: enNotices,
  organizers: enOrganizers,
  overview: enOverview,
  participations: enParticipations,
  people: enPeople,
  points: enPoints,
  predictions: enPredictions,
  privacy: enPrivacy,
  promises: enPromises,
  invoices: enInvoices,
  rates: enRates,
  relationships: enRelationships,
  reliability: enReliability,
  reports: enReports,
  requests: enRequests,
  results: enResults,
  retention: enRetention,
  roles: enRoles,
  search: enSearch,
  selections: enSelections,
  shows: enShows,
  signOn: enSignOn,
  stages: enStages,
  surveys: enSurveys,
  tasks: enTasks,
  webhooks: enWebhooks,
};

export type Messages = typeof en;

const zh: Messages = {
  accounts: zhAccounts,
  api: zhApi,
  alarms: zhAlarms,
  audit: zhAudit,
  campaigns: zhCampaigns,
  common: zhCommon,
  complaints: zhComplaints,
  contacts: zhContacts,
  door: zhDoor,
  drivers: zhDrivers,
  duplicates: zhDuplicates,
  errors: zhErrors,
  exchanges: zhExchanges,
  exhibitors: zhExhibitors,
  explore: zhExplore,
  exports: zhExports,
  fields: zhFields,
  forms: zhForms,
  glossary: zhGlossary,
  imports: zhImports,
  interactions: zhInteractions,
  lists: zhLists,
  members: zhMembers,
  notices: zhNotices,
  organizers: zhOrganizers,
  overview: zhOverview,
  participations: zhParticipations,
  people: zhPeople,
  points: zhPoints,
  predictions: zhPredictions,
  privacy: zhPrivacy,
  promises: zhPromises,
  invoices: zhInvoices,
  rates: zhRates,
  relationships: zhRelationships,
  reliability: zhReliability,
  reports: zhReports,
  requests: zhRequests,
  results: zhResults,
  retention: zhRetention,
  roles: zhRoles,
  search: zhSearch,
  selections: zhSelections,
  shows: zhShows,
  signOn: zhSignOn,
  stages: zhStages,
  surveys: zhSurveys,
  tasks: zhTasks,
  webhooks: zhWebhooks,
};

export const MESSAGES: Record<Locale, Messages> = { en, zh };
