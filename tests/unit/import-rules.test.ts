import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { reasonAgainst, reasonAgainstPackage, reasonAgainstPlace } from "../../scripts/lint/house.mjs";
import { importGraph, wayBack } from "../../scripts/lint/import-graph.mjs";
import house from "../../scripts/lint/import-rules.mjs";

describe("what is allowed", () => {
  test.each([
    ["app/[workspace]/exhibitors/page.tsx", "lib/exhibitors/loaders.ts"],
    ["app/[workspace]/exhibitors/page.tsx", "lib/exhibitors/actions.ts"],
    ["app/[workspace]/exhibitors/page.tsx", "components/exhibitors/exhibitor-table.tsx"],
    ["components/exhibitors/exhibitor-table.tsx", "components/ui/fields.tsx"],
    ["components/exhibitors/exhibitor-form.tsx", "lib/exhibitors/actions.ts"],
    ["components/exhibitors/exhibitor-form.tsx", "lib/exhibitors/schema.ts"],
    ["components/charts/line.tsx", "lib/format/days.ts"],
    ["lib/interactions/mutations.ts", "lib/exhibitors/data.ts"],
    ["lib/interactions/mutations.ts", "lib/relationship-quality/index.ts"],
    ["lib/interactions/mutations.ts", "lib/tenant/with-tenant.ts"],
    ["lib/members/access.ts", "lib/tenant/enums.ts"],
    ["lib/members/mutations.ts", "lib/auth/password.ts"],
    ["components/ui/action-form.tsx", "lib/tenant/form-state.ts"],
    ["lib/tenant/with-tenant.ts", "lib/db/client.ts"],
    ["lib/auth/door.ts", "lib/db/client.ts"],
    ["lib/relationship-quality/scores/alpha.ts", "lib/relationship-quality/measured.ts"],
    ["tests/integration/isolation.test.ts", "lib/db/client.ts"],
    ["prisma/seed/demo.ts", "lib/exhibitors/mutations.ts"],
  ])("%s may import %s", (from, to) => {
    expect(reasonAgainst(from, to)).toBeNull();
  });
});

describe("what is refused, and why", () => {
  test.each([
    ["lib/relationship-quality/scores/alpha.ts", "lib/format/days.ts", "The heart"],
    ["lib/exhibitors/data.ts", "lib/db/client.ts", "outside withTenant"],
    ["lib/members/access.ts", "lib/db/generated/enums.ts", "in lib/tenant/enums"],
    ["lib/members/mutations.ts", "lib/auth/session.ts", "requireMember"],
    ["app/api/health/route.ts", "lib/db/client.ts", "outside withTenant"],
    ["lib/exhibitors/data.ts", "lib/interactions/data.ts", "exhibitors comes before interactions"],
    ["lib/interactions/mutations.ts", "lib/exhibitors/actions.ts", "a request of their own"],
    ["lib/interactions/data.ts", "lib/dogs/data.ts", 'The noun "dogs" has no place'],
    ["lib/exhibitors/data.ts", "lib/exhibitors/mutations.ts", "data may not use mutations"],
    ["lib/exhibitors/mutations.ts", "lib/exhibitors/actions.ts", "mutations may not use actions"],
    ["lib/exhibitors/schema.ts", "lib/exhibitors/data.ts", "may reach the browser"],
    ["lib/exhibitors/types.ts", "lib/tenant/with-tenant.ts", "may reach the browser"],
    ["lib/exhibitors/loaders.ts", "components/exhibitors/exhibitor-table.tsx", "no component"],
    ["lib/tenant/with-tenant.ts", "lib/exhibitors/data.ts", "lib/tenant opens the door"],
    ["lib/db/client.ts", "lib/tenant/with-tenant.ts", "ground floor"],
    ["lib/format/days.ts", "lib/exhibitors/types.ts", "know no noun"],
    ["components/ui/fields.tsx", "lib/exhibitors/types.ts", "components/ui knows no noun"],
    ["components/ui/fields.tsx", "components/exhibitors/exhibitor-table.tsx", "components/ui knows no noun"],
    ["components/charts/line.tsx", "lib/relationships/types.ts", "knows numbers"],
    ["lib/exhibitors/data.ts", "lib/relationships/data.ts", "exhibitors comes before relationships"],
    ["components/exhibitors/exhibitor-table.tsx", "lib/exhibitors/loaders.ts", "takes props"],
    ["components/exhibitors/exhibitor-table.tsx", "components/surveys/survey-list.tsx", "comes later"],
    ["app/[workspace]/exhibitors/page.tsx", "lib/exhibitors/data.ts", "door only"],
    ["app/[workspace]/exhibitors/page.tsx", "lib/exhibitors/mutations.ts", "door only"],
    ["app/[workspace]/overview/page.tsx", "lib/relationship-quality/index.ts", "finished numbers"],
    ["lib/exhibitors/data.ts", "tests/e2e/support/seed.ts", "never uses them"],
  ])("%s may not import %s", (from, to, reason) => {
    expect(reasonAgainst(from, to)).toContain(reason);
  });

  test("packages have their homes: pg in lib/db, next-auth behind lib/auth, and none at all in the heart", () => {
    expect(reasonAgainstPackage("lib/exhibitors/data.ts", "pg")).toContain("lib/db alone");
    expect(reasonAgainstPackage("lib/exhibitors/data.ts", "next-auth")).toContain("lib/auth");
    expect(reasonAgainstPackage("lib/relationship-quality/scores/alpha.ts", "zod")).toContain("The heart");
    expect(reasonAgainstPackage("lib/db/client.ts", "pg")).toBeNull();
    expect(reasonAgainstPackage("components/frame/sign-out.tsx", "next-auth/react")).toBeNull();
  });

  test("no barrels but the heart's, and no folder whose name says nothing", () => {
    expect(reasonAgainstPlace("lib/exhibitors/index.ts")).toContain("No barrels");
    expect(reasonAgainstPlace("lib/relationship-quality/index.ts")).toBeNull();
    expect(reasonAgainstPlace("lib/utils/dates.ts")).toContain('"utils"');
  });
});

describe("files with names of their own", () => {
  const onlyNumbers = { reachesTenant: () => false };

  test("are as free as types.ts while they reach no tenant, and as bound as mutations.ts when they do", () => {
    expect(reasonAgainst("components/surveys/survey-page.tsx", "lib/surveys/questions.ts", onlyNumbers)).toBeNull();
    expect(reasonAgainst("components/surveys/survey-page.tsx", "lib/surveys/questions.ts")).toContain("takes props");
    expect(reasonAgainst("lib/imports/schema.ts", "lib/imports/reading/dates.ts", onlyNumbers)).toBeNull();
    expect(reasonAgainst("app/[workspace]/surveys/page.tsx", "lib/responses/answer-invitation.ts")).toContain("door only");
  });

  test("a route handler is its own action, and a component may know a tenant's types", () => {
    expect(reasonAgainst("app/s/[token]/route.tsx", "lib/responses/mutations.ts")).toBeNull();
    expect(reasonAgainst("components/contacts/contact-table.tsx", "lib/tenant/require-member.ts", { typesOnly: true })).toBeNull();
    expect(reasonAgainst("components/contacts/contact-table.tsx", "lib/tenant/require-member.ts")).toContain("takes props");
  });
});

describe("in files", () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "house-"));
  beforeAll(() => {
    write("lib/exhibitors/data.ts", 'import { b } from "./names";\nimport { pool } from "@/lib/db/client";\nexport const a = [b, pool];\n');
    write("lib/exhibitors/names.ts", 'export const b = 1;\nexport const late = () => import("./data");\n');
    write("lib/db/client.ts", "export const pool = 1;\n");
  });
  afterAll(() => fs.rmSync(root, { recursive: true }));

  test("a circle is found with the files it passes, however they are imported", () => {
    const graph = importGraph(root, ["lib"]);
    expect(wayBack(graph, "lib/exhibitors/data.ts", "lib/exhibitors/names.ts")).toEqual(["lib/exhibitors/names.ts", "lib/exhibitors/data.ts"]);
    expect(wayBack(graph, "lib/exhibitors/data.ts", "lib/db/client.ts")).toBeNull();
  });

  test("the lint rules report at the import", () => {
    const messages = new Linter({ cwd: root, configType: "flat" }).verify(
      fs.readFileSync(path.join(root, "lib/exhibitors/data.ts"), "utf8"),
      [{ files: ["**/*.ts"], plugins: { house }, rules: { "house/downwards": "error", "house/no-circles": "error" } }],
      { filename: path.join(root, "lib/exhibitors/data.ts") },
    );
    expect(messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([
      [1, "house/no-circles"],
      [2, "house/downwards"],
    ]);
  });

  function write(file: string, text: string): void {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
});
