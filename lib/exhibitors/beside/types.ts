import type { CompanyLink } from "@/lib/tenant/enums";

/** How two companies belong together, said of the other one: it is our exhibitor's group, its agent, its host; or the other way round. */
export const RELATIONS = ["group", "group_of", "agent", "agent_for", "co_exhibitor", "hosts"] as const;
export type Relation = (typeof RELATIONS)[number];

/** The link as it is kept, and whether it was noted from the other side. */
export const LINK_OF: Readonly<Record<Relation, { readonly kind: CompanyLink; readonly turned: boolean }>> = {
  group: { kind: "group", turned: false },
  group_of: { kind: "group", turned: true },
  agent: { kind: "agent", turned: false },
  agent_for: { kind: "agent", turned: true },
  co_exhibitor: { kind: "co_exhibitor", turned: false },
  hosts: { kind: "co_exhibitor", turned: true },
};

export function relationOf(kind: CompanyLink, turned: boolean): Relation {
  return RELATIONS.find((name) => LINK_OF[name].kind === kind && LINK_OF[name].turned === turned) ?? "group";
}

export interface RelatedCompany {
  readonly linkId: string;
  readonly exhibitorId: string;
  readonly name: string;
  readonly relation: Relation;
}

export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly createdAt: Date;
  readonly memberId: string;
  readonly memberName: string;
}

export interface SurveyRow {
  readonly id: string;
  readonly on: Date;
  readonly who: string | null;
}

/** What stands beside the rest of an exhibitor's page: few rows of each, with how many there are. */
export interface Beside {
  readonly related: readonly RelatedCompany[];
  readonly files: readonly FileRow[];
  readonly moreFiles: number;
  readonly responses: readonly SurveyRow[];
  readonly moreResponses: number;
  /** Invitations that can still be answered. */
  readonly openInvitations: number;
  readonly lastChange: { readonly on: Date; readonly memberName: string } | null;
}
