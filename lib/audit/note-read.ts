import "server-only";

import { originSetting } from "@/lib/tenant/origin";
import type { MemberSession } from "@/lib/tenant/require-member";
import { wholeOrganizer } from "@/lib/tenant/organizer-id";
import { sql } from "@/lib/tenant/sql";
import { withTenant } from "@/lib/tenant/with-tenant";
import type { AuditNoun } from "./types";

interface Noted {
  readonly action: "read" | "export" | "look";
  readonly noun: AuditNoun;
  readonly record?: string | null;
  /** What tells more of it: the address's filters of a file, the role that was looked through. */
  readonly of?: string | null;
}

/** Notes that personal data was read, or a file taken away, in one statement. Whoever looks as another role is noted as who they are. */
export async function noteInAudit(member: MemberSession, { action, noun, record = null, of = null }: Noted): Promise<void> {
  const [address, agent] = (await originSetting()).split(" ");
  const fields = of === null ? {} : { of: [null, of.slice(0, 500)] };
  await withTenant(wholeOrganizer(member.organizerId), ({ db, organizerId }) =>
    db.$executeRaw(sql`INSERT INTO audit_entries (organizer_id, member_id, action, noun, record, fields, address, agent) VALUES (${organizerId}::uuid, ${member.memberId}::uuid, ${action}, ${noun}, ${record}::uuid, ${JSON.stringify(fields)}::jsonb, ${address || null}, ${agent || null})`),
  );
}
