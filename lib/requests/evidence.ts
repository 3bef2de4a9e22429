import { requestValue } from "@/lib/relationship-quality";
import type { NewEvidence } from "@/lib/relationships/schema";
import type { RequestStatus } from "@/lib/tenant/enums";

/** What the answer to a request says of goodwill; an open one says nothing. */
export function requestEvidence(id: string, status: RequestStatus, observedOn: Date): NewEvidence[] {
  const value = requestValue(status);
  return value === null ? [] : [{ showId: null, construct: "TOG", channel: "request", value, weight: 1, observedOn, source: "special_request", sourceId: id, named: false }];
}
