import { empty, join, raw, sql, type Sql } from "@/lib/tenant/sql";
import { type Column, columnOf, type Description, type Ground } from "./columns/column";
import type { Filter, ListState } from "./types";

/** What a state looks at: the pieces of every statement about it. */
export class Statement {
  readonly ground: Ground;

  constructor(
    readonly of: Description,
    readonly state: ListState,
    ground: Pick<Ground, "organizerId" | "day">,
  ) {
    // a selection that nobody worked out finds nobody, rather than everybody
    this.ground = { ...ground, show: state.show, edition: state.edition, filters: state.filters, within: of.within ?? (state.selection === null ? null : sql`SELECT NULL::uuid WHERE false`) };
  }

  column(id: string): Column {
    const column = columnOf(this.of, id);
    if (!column) throw new Error(`${this.of.noun} has no column ${id}.`);
    return column;
  }

  columns(): Column[] {
    return this.state.columns.map((id) => this.column(id));
  }

  shown(column: Column): Sql {
    return (column.shown ?? column.value)(this.ground);
  }

  /** The joins by name, each with what it stands on, each once. */
  joins(needs: readonly string[]): Sql {
    const named: string[] = [];
    const add = (name: string) => {
      if (named.includes(name)) return;
      this.of.joins[name]?.after?.forEach(add);
      named.push(name);
    };
    needs.forEach(add);
    return joined(named.map((name) => this.of.joins[name]?.sql(this.ground) ?? empty), " ");
  }

  /** What the filters and the search leave, and the joins that asking it needs. */
  where(): { readonly condition: Sql; readonly needs: readonly string[]; readonly plain: boolean } {
    const taken = this.of.takes?.(this.state.filters) ?? [];
    const filters = this.state.filters.filter((filter) => !taken.includes(filter));
    const conditions = filters.map((filter) => this.condition(filter));
    const needs = filters.flatMap((filter) => valueNeeds(this.column(filter.column)));
    const { search } = this.state;
    if (search !== null) {
      conditions.push(sql`(${joined(this.of.search.of.map((part) => sql`${part} ILIKE ${containing(search)}`), " OR ")})`);
      needs.push(...this.of.search.needs);
    }
    const own = this.of.where?.(this.ground);
    const all = own ? [own, ...conditions] : conditions;
    return { condition: all.length === 0 ? empty : sql`WHERE ${joined(all, " AND ")}`, needs, plain: filters.every((filter) => this.column(filter.column).ofKey === true) };
  }

  /** The order, with what decides between equals, and the joins that it needs. */
  order(): { readonly by: Sql; readonly needs: readonly string[] } {
    const { sorts, group } = this.state;
    const grouped = group !== null && group !== "all" ? [{ column: group, direction: "asc" as const }, ...sorts.filter(({ column }) => column !== group)] : sorts;
    const parts = grouped.map(({ column: id, direction }) => {
      const column = this.column(id);
      const way = direction === "asc" ? sql`ASC` : sql`DESC`;
      return sql`${column.order ? column.order(this.ground) : this.shown(column)} ${way} ${column.filled || column.kind === "stage" ? empty : sql`NULLS LAST`}`;
    });
    return { by: joined([...parts, this.of.ties(grouped.at(-1))], ", "), needs: grouped.flatMap(({ column }) => this.column(column).needs ?? []) };
  }

  /** The rows that are looked at, as a table to count, add up or go through. */
  rows(needs: readonly string[] = []): Sql {
    const where = this.where();
    return sql`${this.of.from(this.ground)} ${this.joins([...where.needs, ...needs])} ${where.condition}`;
  }

  private being(column: Column, being: NonNullable<Column["being"]>, values: readonly string[]): Sql {
    return sql`(${joined(values.map((each) => being(this.ground, each) ?? sql`${column.value(this.ground)} = ${cast(column, each)}`), " OR ")})`;
  }

  private condition(filter: Filter): Sql {
    const column = this.column(filter.column);
    const value = column.value(this.ground);
    switch (filter.how) {
      case "is":
        if (column.kind === "tags") return sql`EXISTS (SELECT FROM exhibitor_tags t WHERE t.organizer_id = ${this.ground.organizerId}::uuid AND t.exhibitor_id = ${this.of.key} AND t.tag IN (${join([...filter.values])}))`;
        if (column.among) return sql`EXISTS (SELECT ${column.among(this.ground)} AND v.value IN (${join([...filter.values])}))`;
        if (column.being) return this.being(column, column.being, filter.values);
        if (column.kind === "yesno") return sql`${value} IN (${join(filter.values.map((each) => each === "yes"))})`;
        return filter.values.length === 1 ? sql`${value} = ${cast(column, filter.values[0] ?? "")}` : sql`${value} IN (${join(filter.values.map((each) => cast(column, each)))})`;
      case "has":
        return sql`${value} ILIKE ${containing(filter.text)}`;
      case "between": {
        const as = column.rangeAs ? raw(column.rangeAs) : column.kind === "day" ? raw("date") : raw("float8");
        const ends = [...(filter.from === null ? [] : [sql`${value} >= ${filter.from}::text::${as}`]), ...(filter.to === null ? [] : [sql`${value} <= ${filter.to}::text::${as}`])];
        return joined(ends, " AND ");
      }
      case "empty":
        if (column.kind === "tags") return sql`${filter.empty ? sql`NOT` : empty} EXISTS (SELECT FROM exhibitor_tags t WHERE t.organizer_id = ${this.ground.organizerId}::uuid AND t.exhibitor_id = ${this.of.key})`;
        if (column.among) return sql`${filter.empty ? sql`NOT` : empty} EXISTS (SELECT ${column.among(this.ground)})`;
        return filter.empty ? sql`${value} IS NULL` : sql`${value} IS NOT NULL`;
    }
  }
}

function cast(column: Column, value: string): Sql {
  return column.cast === "smallint" ? sql`${Number(value)}::int` : column.cast ? sql`${value}::${raw(column.cast)}` : sql`${value}`;
}

function valueNeeds(column: Column): readonly string[] {
  return column.valueNeeds ?? column.needs ?? [];
}

/** What a person types is text, not a pattern. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

export function joined(parts: readonly Sql[], between: string): Sql {
  return parts.length === 0 ? empty : join([...parts], between);
}

/** What a column needs to be grouped by and shown. */
export function groupNeeds(column: Column): readonly string[] {
  return [...valueNeeds(column), ...(column.needs ?? [])];
}
