import type { z } from "zod";

/** What a field may take, tried in turn until its schema is content: no form has to be described here for a new one to be sent. */
const WORDS = ["x", "2026-11-21", "1", "on", "mara@house.example", "50", "[]", "{}", "a: b", "exhibitors", "USD", "none", "https://house.example"];
const ROUNDS = 60;

/** Names under which forms send ids, and whose id it is. */
const ID_OF: readonly (readonly [RegExp, string])[] = [
  [/exhibitor|keep|lost|other|aId|bId/i, "exhibitors"],
  [/contact/i, "contacts"],
  [/edition|from/i, "editions"],
  [/campaign/i, "campaigns"],
  [/member|owner/i, "members"],
  [/show/i, "shows"],
  [/participation/i, "participations"],
  [/invitation/i, "invitations"],
  [/template/i, "templates"],
  [/interaction/i, "interactions"],
  [/form|version/i, "forms"],
  [/response/i, "responses"],
  [/file/i, "fileId"],
  [/stand/i, "standId"],
  [/board/i, "explore"],
];

/** The values that a schema accepts, with the ids of an organizer wherever an id can stand; null where no try was accepted. */
export function filled(input: z.ZodType, own: string, ids: Readonly<Record<string, string>>): Record<string, string> | null {
  const idFor = (name: string) => ids[ID_OF.find(([pattern]) => pattern.test(name))?.[1] ?? ""] ?? own;
  const values: Record<string, string> = { id: own };
  for (const name of ["exhibitorId", "contactId", "editionId", "ownerMemberId", "memberId", "assignedMemberId"]) values[name] = idFor(name);
  const tries = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const parsed = input.safeParse(values);
    if (parsed.success) return values;
    const names = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "")));
    for (const name of names) {
      const turn = tries.get(name) ?? 0;
      tries.set(name, turn + 1);
      const options = [idFor(name), ...choicesIn(parsed.error, name), ...WORDS];
      const next = options[turn % options.length];
      if (next !== undefined) values[name] = next;
    }
  }
  return null;
}

/** What the schema itself says it would take. */
function choicesIn(error: z.ZodError, name: string): string[] {
  return error.issues.filter(({ path }) => path[0] === name).flatMap((issue) => (issue.code === "invalid_value" ? issue.values.map(String) : []));
}
