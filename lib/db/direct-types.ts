import pg from "pg";

/**
 * Rows of statements that go to the driver without Prisma, with the types that Prisma's raw statements give: a day is midnight in universal time,
 * a big whole number is a bigint. Decimals have no type of their own here: they are asked for as float8 or text.
 */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, BigInt],
  [pg.types.builtins.DATE, (text) => new Date(`${text}T00:00:00.000Z`)],
  [pg.types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(" ", "T")}Z`)],
  [
    pg.types.builtins.NUMERIC,
    () => {
      throw new TypeError("A decimal column must be asked for as float8 or text.");
    },
  ],
]);

export const DIRECT_TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") => PARSERS.get(oid) ?? (format === "binary" ? pg.types.getTypeParser(oid, format) : pg.types.getTypeParser(oid)),
};

/** Moments travel in universal time; the driver would write them in the machine's. */
export const directValues = (values: readonly unknown[]): unknown[] => values.map((value) => (value instanceof Date ? value.toISOString() : value));
