/** Whether the process lives: asks nothing of anybody else, so that a database at rest does not get every server restarted. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
