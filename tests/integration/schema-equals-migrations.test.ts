import { expect, test } from "vitest";

import { schemaDifference } from "../../scripts/lib/schema-engine.mjs";
import { freshDatabase } from "../setup/fresh-database";

const migrated = await freshDatabase();
const empty = await freshDatabase({ empty: true });

test("the migrations make exactly the tables that prisma/schema describes (else: npm run migration:new -- name)", async () => {
  expect(await schemaDifference(migrated.ownerUrl)).toBe("");
});

test("the comparison sees what is missing from a database", async () => {
  expect(await schemaDifference(empty.ownerUrl)).toContain('CREATE TABLE "exhibitors"');
});
