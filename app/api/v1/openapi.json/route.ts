import { openApiDocument } from "@/lib/api/openapi";

/** The API's own description. It says nothing of any organizer, so it needs no key. */
export function GET(): Response {
  return Response.json(openApiDocument());
}
