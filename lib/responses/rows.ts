import { v7 as uuidv7 } from "uuid";

import { isoDay } from "@/lib/format/days";
import type { RowWrite } from "@/lib/tenant/write-rows";
import type { NewResponse } from "./types";

const RESPONSE = {
  id: "uuid", form_version_id: "uuid", invitation_id: "uuid", exhibitor_id: "uuid", contact_id: "uuid", edition_id: "uuid", import_id: "uuid", language: "text", answered_on: "date",
  campaign_id: "uuid", seconds: "int4", device: "text", flags: "text[]", source_key: "text",
} as const;

const ANSWER = { id: "uuid", response_id: "uuid", item: "text", value: "float8", text: "text" } as const;

/** The rows that store filled copies of one form. */
export function responseRows(formVersionId: string, written: readonly { readonly id: string; readonly response: NewResponse; readonly flags?: readonly string[] }[]): RowWrite[] {
  return [
    { table: "responses", columns: RESPONSE, rows: written.map(({ id, response, flags }) => responseRow(id, formVersionId, response, flags ?? [])) },
    {
      table: "answers",
      columns: ANSWER,
      rows: written.flatMap(({ id, response }) => response.answers.map(({ item, value, text }) => ({ id: uuidv7(), response_id: id, item, value, text }))),
    },
  ];
}

function responseRow(id: string, formVersionId: string, response: NewResponse, flags: readonly string[]) {
  return {
    id,
    form_version_id: formVersionId,
    invitation_id: response.invitationId,
    exhibitor_id: response.exhibitorId,
    contact_id: response.contactId,
    edition_id: response.editionId,
    import_id: response.importId,
    language: response.language,
    answered_on: isoDay(response.answeredOn),
    campaign_id: response.campaignId,
    seconds: response.seconds,
    device: response.device,
    flags,
    source_key: response.sourceKey ?? null,
  };
}
