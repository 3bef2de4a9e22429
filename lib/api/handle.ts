import { answerTo } from "./answer";
import { enter, expectRoom, limitHeaders } from "./door";
import { asRefusal } from "./failure";
import { problemOf } from "./problem";

/** Answers a request to the API. Whatever goes wrong is answered as application/problem+json; what nobody expected stays in the log. */
export function handle(request: Request): Promise<Response> {
  return respond(request, new Date());
}

/** The same as of a moment that is given, so that a test can say which day it is. */
export async function respond(request: Request, now: Date): Promise<Response> {
  let headers: Record<string, string> = {};
  try {
    const caller = await enter(request, now);
    headers = limitHeaders(caller.key);
    expectRoom(caller.key);
    const { status, body, headers: own } = await answerTo(request, caller);
    return new Response(status === 304 ? null : JSON.stringify(body), { status, headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers, ...own } });
  } catch (error) {
    const refusal = asRefusal(error);
    const problem = problemOf(refusal.code, refusal.errors);
    return new Response(JSON.stringify(problem), { status: problem.status, headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store", ...headers, ...refusal.headers } });
  }
}
