import { z } from "zod";

import { AppError, ERROR_CODES, type ErrorCode, fieldError } from "@/lib/errors";
import { empty, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { Field, Outcome, Restorable } from "./field";

interface Config extends Pick<Field, "id" | "label" | "choices" | "oneOnly"> {
  readonly input?: Field["input"];
  readonly table: string;
  /** What the record is called, and the joins that tell it; the record is t. */
  readonly name: Sql;
  readonly joins?: Sql;
  /** The noun's own rule for the value, from its form. */
  readonly rule: z.ZodType<string | null | undefined>;
  readonly optional: boolean;
  readonly read: Sql;
  readonly write: (value: string | null) => Sql;
  /** What stands against changing a record: the condition that must hold, and the code where it does not. */
  readonly holds?: (value: string | null, today: Date) => readonly { readonly so: Sql; readonly else: ErrorCode }[];
  /** Looks a value up that has to be one of this organizer's. */
  readonly known?: (tenant: TenantTransaction, value: string) => Promise<boolean>;
  /** What follows from the change for the exhibitors, in the same transaction. */
  readonly follows?: (tenant: TenantTransaction, exhibitorIds: readonly string[], today: Date) => Promise<unknown>;
  readonly exhibitor?: Sql;
  /** Who is told of it: the records that were changed, what to, and by whom. */
  readonly tells?: (tenant: TenantTransaction, ids: readonly string[], value: string | null, memberId: string) => Promise<void>;
}

/** Who was erased is nobody any more: no list makes them somebody again. */
export const NOBODY_ERASED: NonNullable<Config["holds"]> = () => [{ so: sql`t.erased_at IS NULL`, else: "not_found" }];

const applied = z.array(z.object({ id: z.string(), name: z.string(), before: z.string().nullable(), problem: z.string().nullable(), changed: z.boolean(), version: z.date().nullable(), exhibitor: z.string() }));
const restored = z.array(z.object({ id: z.string(), found: z.boolean(), restored: z.boolean(), exhibitor: z.string().nullable() }));
const code = z.enum(ERROR_CODES);

/** A field that is a column of its record: many are changed in one statement, by the rules of the noun's own form. */
export function columnField(config: Config): Field {
  const { table, read, write, name, rule, follows, joins = empty, exhibitor = sql`t.exhibitor_id` } = config;
  return {
    id: config.id,
    label: config.label,
    input: config.input ?? (config.choices ? "choice" : "text"),
    choices: config.choices,
    optional: config.optional,
    oneOnly: config.oneOnly,
    apply: async (tenant, ids, wish, today, seen, memberId) => {
      const value = parse(rule, wish.value);
      if (value !== null && config.known && !(await config.known(tenant, value))) throw fieldError("value", "unknown_reference");
      const checks = config.holds?.(value, today) ?? [];
      const problem = sql`CASE ${seen === undefined ? empty : sql`WHEN t.updated_at <> ${seen}::timestamptz THEN 'conflict'`} ${checks.length === 0 ? empty : checks.map((check) => sql`WHEN NOT (${check.so}) THEN ${check.else}`).reduce((all, each) => sql`${all} ${each}`)} WHEN false THEN '' END`;
      const rows = applied.parse(
        await tenant.db.$queryRaw(sql`
          WITH old AS (
            SELECT t.id, ${name} AS name, ${read} AS before, ${problem} AS problem, ${exhibitor} AS exhibitor FROM ${raw(table)} t ${joins}
            WHERE t.organizer_id = ${tenant.organizerId}::uuid AND t.id = ANY(${[...ids]}::uuid[]) ORDER BY t.id FOR UPDATE OF t
          ),
          done AS (
            UPDATE ${raw(table)} t SET ${write(value)}, updated_at = now() FROM old
            WHERE t.organizer_id = ${tenant.organizerId}::uuid AND t.id = old.id AND old.problem IS NULL AND old.before IS DISTINCT FROM ${value}::text
            RETURNING t.id, t.updated_at
          )
          SELECT old.id::text AS id, old.name, old.before, old.problem, done.id IS NOT NULL AS changed, done.updated_at AS version, old.exhibitor::text AS exhibitor
          FROM old LEFT JOIN done ON done.id = old.id ORDER BY old.id`),
      );
      await follows?.(tenant, distinct(rows.flatMap((row) => (row.changed ? [row.exhibitor] : []))), today);
      if (memberId !== undefined) await config.tells?.(tenant, rows.flatMap(({ id, changed }) => (changed ? [id] : [])), value, memberId);
      return rows.map((row): Outcome => {
        if (row.problem !== null) return { kind: "refused", id: row.id, name: row.name, before: row.before, problem: code.parse(row.problem) };
        return row.changed ? { kind: "changed", id: row.id, name: row.name, before: row.before, after: value, version: row.version } : { kind: "same", id: row.id, name: row.name, before: row.before };
      });
    },
    undo: async (tenant, changes, today) => {
      // records that had the same go back together: the values before are few, or the records are
      const groups = new Map<string | null, Restorable[]>();
      for (const change of changes) groups.set(change.before, [...(groups.get(change.before) ?? []), change]);
      const outcomes: { id: string; problem: ErrorCode | null }[] = [];
      const exhibitors: string[] = [];
      for (const [before, group] of groups) {
        const rows = restored.parse(
          await tenant.db.$queryRaw(sql`
            WITH wanted AS (SELECT * FROM unnest(${group.map(({ id }) => id)}::uuid[], ${group.map(({ version }) => version?.toISOString() ?? null)}::timestamptz[]) AS w(id, version)),
            done AS (
              UPDATE ${raw(table)} t SET ${write(before)}, updated_at = now() FROM wanted w
              WHERE t.organizer_id = ${tenant.organizerId}::uuid AND t.id = w.id AND t.updated_at = w.version RETURNING t.id
            )
            SELECT w.id::text AS id, t.id IS NOT NULL AS found, done.id IS NOT NULL AS restored, ${exhibitor}::text AS exhibitor
            FROM wanted w LEFT JOIN ${raw(table)} t ON t.organizer_id = ${tenant.organizerId}::uuid AND t.id = w.id LEFT JOIN done ON done.id = w.id`),
        );
        for (const row of rows) {
          outcomes.push({ id: row.id, problem: row.restored ? null : row.found ? "conflict" : "not_found" });
          if (row.restored && row.exhibitor !== null) exhibitors.push(row.exhibitor);
        }
      }
      await follows?.(tenant, distinct(exhibitors), today);
      return outcomes;
    },
  };
}

/** The value as the noun's own form would take it; what that refuses is refused here with its code. */
export function parse(rule: z.ZodType<string | null | undefined>, value: string | null): string | null {
  const parsed = rule.safeParse(value ?? "");
  if (parsed.success) return parsed.data ?? null;
  const [issue] = parsed.error.issues;
  const known = ERROR_CODES.find((each) => each === issue?.message);
  throw known ? fieldError("value", known) : new AppError("invalid");
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
