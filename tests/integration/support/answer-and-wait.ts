import { answerInvitation } from "@/lib/responses/answer-invitation";
import { openInvitation } from "@/lib/tenant/open-invitation";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";

// A process of its own that answers a survey link, so that a test can kill it halfway: node --import tsx … TOKEN
const opened = await openInvitation(process.argv[2] ?? "");
if (!opened) throw new Error("No such link.");
await inTenantTransaction(opened.organizerId, (tenant) => answerInvitation(tenant, opened.invitationId, { fields: { AFF1: "6", TOI1: "5" }, language: "en" }, new Date()));
