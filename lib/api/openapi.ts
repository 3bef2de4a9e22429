import { z } from "zod";

import { MOST_ITEMS } from "./batch";
import { listParameters } from "./list-parameters";
import type { NounApi, Writing } from "./noun";
import { API_NOUNS } from "./nouns";

type Json = Readonly<Record<string, unknown>>;

let made: Json | null = null;

/** The OpenAPI 3.1 document of the API, made from the very table and schemas that answer requests. */
export function openApiDocument(): Json {
  made ??= {
    openapi: "3.1.0",
    info: {
      title: "Fairbond API", version: "1",
      description: "Reads and writes an organizer's records in the name of the member who made the key, by the same forms and rules as the pages: what is written moves scores as it does there. Pages of lists follow ids (`after` is the last page's `next`). Own fields stand below `own`, by the id of the field, and narrow lists as `own-<id>`. Fields that the role of the key's maker hides are absent from answers and are no filters; fields that it may not write are refused with their path.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ key: [] }],
    tags: API_NOUNS.map(({ noun, what }) => ({ name: noun, description: what })),
    paths: Object.assign({}, ...API_NOUNS.map(pathsOf)),
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "A key from the organizer's page of API keys." } },
      schemas: Object.assign({ Problem: PROBLEM }, ...API_NOUNS.map(schemasOf)),
      headers: {
        ETag: { description: "The record's version, for If-Match, and a mark of all that is answered, for If-None-Match.", schema: { type: "string" } },
        "RateLimit-Limit": figure("Requests that the key has in a minute."), "RateLimit-Remaining": figure("What is left of them."), "RateLimit-Reset": figure("Seconds until the minute is over."),
      },
      responses: { Problem: { description: "What went wrong, with the path of each field.", content: { "application/problem+json": { schema: refTo("Problem") } } } },
      parameters: {
        id: { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } },
        ifMatch: { name: "If-Match", in: "header", description: "The ETag upon which is written: 412 where the record was changed since.", schema: { type: "string" } },
        ifNoneMatch: { name: "If-None-Match", in: "header", description: "The ETag that is known: 304 where it still holds.", schema: { type: "string" } },
        once: { name: "Idempotency-Key", in: "header", description: "Sent again within a day, nothing is written a second time, and the record is answered as it now is.", schema: { type: "string", maxLength: 200 } },
      },
    },
  };
  return made;
}

const PROBLEM = {
  type: "object",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string" }, title: { type: "string" }, status: { type: "integer" }, code: { type: "string" },
    errors: { type: "array", items: { type: "object", required: ["field", "code", "detail"], properties: { field: { type: "string" }, code: { type: "string" }, detail: { type: "string" } } } },
  },
};

const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const parameter = (name: string): Json => ({ $ref: `#/components/parameters/${name}` });
const LIMITS = Object.fromEntries(["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"].map((name) => [name, { $ref: `#/components/headers/${name}` }]));

function figure(description: string): Json {
  return { description, schema: { type: "integer" } };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A schema as JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function schemasOf({ noun, record, create, change }: NounApi): Json {
  const name = capital(noun);
  return {
    [`${name}Record`]: jsonSchema(record, "output"),
    ...(create ? { [`${name}New`]: jsonSchema(create.body, "input") } : {}),
    ...(change ? { [`${name}Change`]: jsonSchema(change.part, "input") } : {}),
  };
}

function answers(status: number, description: string, schema: Json, tagged: boolean): Json {
  return {
    [status]: { description, headers: { ...LIMITS, ...(tagged ? { ETag: { $ref: "#/components/headers/ETag" } } : {}) }, content: { "application/json": { schema } } },
    default: { $ref: "#/components/responses/Problem" },
  };
}

function bodyOf(schema: Json, required = true): Json {
  return { required, content: { "application/json": { schema } } };
}

function pathsOf(noun: NounApi): Json {
  const { noun: name, create, change, remove, acts = {} } = noun;
  const record = refTo(`${capital(name)}Record`);
  const tags = [name];
  const written = ({ what, right }: Writing) => ({ tags, summary: what, description: `Takes the right \`${right}\`.` });
  return {
    [`/${name}`]: {
      get: {
        tags, operationId: `list${capital(name)}`, summary: `A page of ${name}.`, description: `${noun.what} Takes the right \`${noun.right}\`.`, parameters: listParameters(noun),
        responses: answers(200, "A page, and where the next one begins.", { type: "object", required: ["data", "next"], properties: { data: { type: "array", items: record }, next: { type: ["string", "null"], format: "uuid" } } }, false),
      },
      ...(create ? { post: { ...written(create), operationId: `create${capital(name)}`, parameters: [parameter("once")], requestBody: bodyOf(refTo(`${capital(name)}New`)), responses: answers(201, "The new record.", record, true) } } : {}),
    },
    ...(create ? { [`/${name}/batch`]: batchOf(name, create) } : {}),
    [`/${name}/{id}`]: {
      parameters: [parameter("id")],
      get: { tags, operationId: `get${capital(name)}`, summary: "One record.", parameters: change ? [parameter("ifNoneMatch")] : [], responses: answers(200, "The record.", record, change !== undefined) },
      ...(change ? { patch: { ...written(change), operationId: `change${capital(name)}`, parameters: [parameter("ifMatch"), parameter("once")], requestBody: bodyOf(refTo(`${capital(name)}Change`)), responses: answers(200, "The record as it now is.", record, true) } } : {}),
      ...(remove ? { delete: { ...written(remove), operationId: `remove${capital(name)}`, parameters: [parameter("ifMatch"), parameter("once")], responses: answers(200, "The record as it now is.", record, true) } } : {}),
    },
    ...Object.fromEntries(Object.entries(acts).map(([act, way]) => [`/${name}/{id}/${act}`, actOf(noun, act, written(way), way)])),
  };
}

function actOf({ noun }: NounApi, act: string, said: Json, { body }: Writing): Json {
  const needed = Object.keys(body.shape).length > 0;
  return {
    parameters: [parameter("id")],
    post: {
      ...said, operationId: `${act}${capital(noun)}`, parameters: [parameter("ifMatch"), parameter("once")], ...(needed ? { requestBody: bodyOf(jsonSchema(body, "input")) } : {}),
      responses: answers(200, "The record as it now is.", refTo(`${capital(noun)}Record`), true),
    },
  };
}

function batchOf(noun: string, { right }: Writing): Json {
  const result = { type: "object", required: ["status"], properties: { status: { type: "integer" }, record: refTo(`${capital(noun)}Record`), problem: refTo("Problem") } };
  return {
    post: {
      tags: [noun], operationId: `batch${capital(noun)}`, summary: `Adds up to ${MOST_ITEMS} ${noun}, each all or nothing by itself.`, description: `Takes the right \`${right}\`. What is wrong with one is said of that one; the others are written.`,
      parameters: [parameter("once")],
      requestBody: bodyOf({ type: "object", required: ["items"], additionalProperties: false, properties: { items: { type: "array", minItems: 1, maxItems: MOST_ITEMS, items: refTo(`${capital(noun)}New`) } } }),
      responses: answers(200, "What came of each, in their order.", { type: "object", required: ["results"], properties: { results: { type: "array", items: result } } }, false),
    },
  };
}
