import { z } from "zod";

import { type FormDefinition, formDefinition } from "@/lib/surveys/schema";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";

export interface AnsweredForm {
  readonly versionId: string;
  readonly definition: FormDefinition;
}

/** The form versions that were answered about an edition. */
export async function answeredForms({ db, organizerId }: Tenant, editionId: string): Promise<AnsweredForm[]> {
  return z.array(z.object({ versionId: z.uuid(), definition: formDefinition })).parse(
    await db.$queryRaw(sql`
      SELECT v.id AS "versionId", v.definition FROM form_versions v
      WHERE v.organizer_id = ${organizerId}::uuid
        AND v.id IN (SELECT r.form_version_id FROM responses r WHERE r.organizer_id = ${organizerId}::uuid AND r.edition_id = ${editionId}::uuid AND r.withdrawn_at IS NULL)`),
  );
}
