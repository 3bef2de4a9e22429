import { isObject, isRefused } from "./shapes";
import { noLongerWaiting, refuseWaiting, type Waiting, waitingOf } from "./store";

export type Sending = "done" | "no_network" | "signed_out";

/** As long as a hall's network may take. Should the first try arrive after all, the key makes the second the same entry. */
const PATIENCE = 15_000;

/** Sends what waits, one after the other, in one tab at a time. What the server does not take stays, with its reason; without network everything stays. */
export async function sendWaiting(home: string, owner: string): Promise<Sending> {
  return await navigator.locks.request(`fairbond-log-queue:${owner}`, async () => {
    for (const entry of waitingOf(owner)) {
      if (entry.refused !== null) continue;
      const sent = await send(home, owner, entry);
      if (sent !== "done") return sent;
    }
    return "done";
  });
}

async function send(home: string, owner: string, { key, fields }: Waiting): Promise<Sending> {
  try {
    const response = await fetch(`${home}/interactions/queued`, { method: "POST", body: new URLSearchParams({ ...fields, queuedBy: owner }), redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    if (response.type === "opaqueredirect") return "signed_out";
    if (response.status >= 500) return "no_network";
    const answer: unknown = await response.json().catch(() => null);
    const status = isObject(answer) && "status" in answer ? answer.status : null;
    if (status === "done") noLongerWaiting(owner, key);
    else if (status === "failed" && isRefused(answer)) refuseWaiting(owner, key, { code: answer.code, fields: answer.fields });
    // a page that is no answer of ours: a hall's own sign-in page, say
    else return "no_network";
    return "done";
  } catch {
    return "no_network";
  }
}
