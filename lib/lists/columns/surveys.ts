import { raw, sql } from "@/lib/tenant/sql";
import type { Join } from "./column";
import { choice, CONTACT, COUNTRY, CREATED, day, EDITION, EXHIBITOR, MEMBER, OF_EXHIBITOR, ofTable, SHOW, text } from "./ledgers";

/** As of when something was sent or has run out: the database's own now, as in the survey's pages. */
const open = (condition: string) => sql`x.status = 'open' AND x.expires_at ${raw(condition)}`;

const campaign: Join = { sql: ({ organizerId }) => sql`LEFT JOIN campaigns k ON k.organizer_id = ${organizerId}::uuid AND k.id = x.campaign_id` };
const response: Join = { sql: ({ organizerId }) => sql`LEFT JOIN responses r ON r.organizer_id = ${organizerId}::uuid AND r.invitation_id = x.id AND r.withdrawn_at IS NULL` };
const CAMPAIGN = { id: "campaign", label: "campaign", kind: "text", value: () => sql`k.title`, needs: ["campaign"] } as const;

/**
 * Who was asked. That a link was used is known (reminders stop), also where the answer is anonymous; when it was is known of named answers alone, and read
 * from them: a claim without a name keeps no day and no order that a list could sort by.
 */
export const invitations = ofTable("invitations", {
  table: "invitations",
  changed: "created_at",
  joins: { campaign, response },
  columns: [
    EXHIBITOR,
    CONTACT,
    {
      id: "state", label: "status", kind: "choice", choices: "invitationStates", groups: true, filled: true,
      value: () => sql`CASE WHEN ${open("<= now()")} THEN 'expired' WHEN x.status = 'open' THEN 'sent' ELSE x.status::text END`,
    },
    EDITION,
    SHOW,
    CAMPAIGN,
    CREATED,
    day("expiresOn", "expiresOn", "expires_at::date", { filled: true }),
    { id: "answeredOn", label: "answeredOn", kind: "day", value: () => sql`r.answered_on`, needs: ["response"] },
    COUNTRY,
    ...OF_EXHIBITOR,
  ],
  search: { of: [sql`e.name`, sql`e.name_local`, sql`c.name`], needs: ["exhibitor", "contact"] },
  usual: { columns: ["exhibitor", "contact", "state", "edition", "campaign", "createdOn", "answeredOn"], sorts: [] },
});

/** Filled forms that carry a name. Anonymous ones stand in tables of their own, without exhibitor and day, and no list reads them. */
export const responses = ofTable("responses", {
  table: "responses",
  changed: "created_at",
  where: () => sql`x.withdrawn_at IS NULL`,
  joins: { campaign, form: { sql: ({ organizerId }) => sql`JOIN form_versions v ON v.organizer_id = ${organizerId}::uuid AND v.id = x.form_version_id JOIN forms f ON f.organizer_id = ${organizerId}::uuid AND f.id = v.form_id` } },
  columns: [
    EXHIBITOR,
    CONTACT,
    day("answeredOn", "answeredOn", "answered_on", { filled: true }),
    EDITION,
    SHOW,
    CAMPAIGN,
    { id: "form", label: "form", kind: "text", value: () => sql`f.title`, needs: ["form"], filled: true },
    choice("language", "language", "language", undefined, "languages", { filled: true }),
    { id: "imported", label: "imported", kind: "yesno", value: () => sql`(x.import_id IS NOT NULL)`, choices: "yesNo", groups: true },
    COUNTRY,
    ...OF_EXHIBITOR,
  ],
  search: { of: [sql`e.name`, sql`e.name_local`, sql`c.name`], needs: ["exhibitor", "contact"] },
  usual: { columns: ["exhibitor", "contact", "answeredOn", "edition", "campaign", "language"], sorts: [{ column: "answeredOn", direction: "desc" }] },
});

/** The campaigns themselves: who was asked, by which form, from when to when. How many answered is told on their pages, behind their own rules. */
export const campaigns = ofTable("campaigns", {
  table: "campaigns",
  joins: { form: { sql: ({ organizerId }) => sql`JOIN form_versions v ON v.organizer_id = ${organizerId}::uuid AND v.id = x.form_version_id JOIN forms f ON f.organizer_id = ${organizerId}::uuid AND f.id = v.form_id` } },
  columns: [
    text("title", "campaign", "title", { filled: true }),
    EDITION,
    SHOW,
    choice("status", "status", "status", "campaign_status", "campaignStatuses", { filled: true }),
    choice("naming", "naming", "naming", "campaign_naming", "campaignNamings", { filled: true }),
    { id: "form", label: "form", kind: "text", value: () => sql`f.title`, needs: ["form"], filled: true },
    day("opensOn", "opensOn", "opens_at::date", { filled: true }),
    day("closesOn", "closesOn", "closes_at::date", { filled: true }),
    day("endedOn", "endedOn", "ended_at::date"),
    { ...MEMBER, label: "madeBy" },
    CREATED,
  ],
  search: { of: [sql`x.title`, sql`f.title`], needs: ["form"] },
  beside: { exhibitorId: { sql: sql`NULL::text` } },
  usual: { columns: ["title", "edition", "status", "naming", "form", "opensOn", "closesOn"], sorts: [] },
});
