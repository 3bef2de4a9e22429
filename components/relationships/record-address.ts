import type { EvidenceSource } from "@/lib/relationships/explanation/types";

/** Where a record is found; a quarter has no page of its own. */
export function recordAddress(workspace: string, source: EvidenceSource, id: string): string | null {
  switch (source) {
    case "response":
      return `/${workspace}/surveys/responses/${id}`;
    case "interaction":
      return `/${workspace}/interactions/${id}`;
    case "promise":
      return `/${workspace}/promises/${id}`;
    case "special_request":
      return `/${workspace}/requests/${id}`;
    case "quarter":
      return null;
  }
}
