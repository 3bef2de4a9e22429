import { describe, expect, it } from "vitest";

import { API_NOUNS } from "@/lib/api/nouns";
import { openApiDocument } from "@/lib/api/openapi";

const text = JSON.stringify(openApiDocument());
const document: { openapi: string; paths: Record<string, Record<string, { operationId?: string; responses?: object }>>; components: Record<string, object> } = JSON.parse(text);
const operations = Object.values(document.paths).flatMap((path) => Object.values(path).filter(({ operationId }) => operationId !== undefined));

describe("the OpenAPI document", () => {
  it("is of version 3.1 and has every route of the table, and no other", () => {
    expect(document.openapi).toBe("3.1.0");
    const routes = API_NOUNS.flatMap(({ noun, create, acts = {} }) => [`/${noun}`, ...(create ? [`/${noun}/batch`] : []), `/${noun}/{id}`, ...Object.keys(acts).map((act) => `/${noun}/{id}/${act}`)]);
    expect(Object.keys(document.paths).toSorted()).toEqual(routes.toSorted());
  });

  it("refers to nothing that it does not have", () => {
    for (const [, section = "", name = ""] of text.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g)) expect(Object.keys(document.components[section] ?? {})).toContain(name);
  });

  it("gives every operation a name of its own and says what a refusal is", () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    expect(operations.length).toBeGreaterThan(70);
    for (const { responses } of operations) expect(responses).toHaveProperty("default");
  });

  it("says of bodies what the schemas that check them say", () => {
    expect(document.components.schemas).toMatchObject({
      ContactsNew: { additionalProperties: false, required: ["name", "role", "exhibitorId"], properties: { name: { type: "string", maxLength: 200 } } },
      RelationshipsRecord: { properties: { scores: { items: { required: expect.arrayContaining(["value", "low", "high", "records", "ageDays"]) } } } },
    });
    expect(document.components.schemas).not.toHaveProperty("RelationshipsNew");
    expect(JSON.stringify(document.components.schemas)).toContain('"ContactsChange":{"type":"object"');
  });
});
