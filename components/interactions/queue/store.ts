import { type Fields, isFields, isObject, isRefused, type Refused } from "./shapes";

/** An entry that waits on this device: the form as it was filled in, with the key under which the server takes it once. */
export interface Waiting {
  readonly key: string;
  readonly exhibitorName: string;
  readonly fields: Fields;
  /** Why the server did not take it; null while it waits for the network. */
  readonly refused: Refused | null;
}

const isWaiting = (value: unknown): value is Waiting =>
  isObject(value) && "key" in value && typeof value.key === "string" && "exhibitorName" in value && typeof value.exhibitorName === "string" &&
  "fields" in value && isFields(value.fields) && "refused" in value && (value.refused === null || isRefused(value.refused));

const CHANGED = "fairbond-queue";

/** Each member has a queue of their own: on a device that several share, nobody sends in another's name. */
const place = (owner: string) => `fairbond-log-queue:${owner}`;

export function waitingOf(owner: string): Waiting[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(owner)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

/** False where the device does not let anything be kept (a private window, a full disk): then the entry must stay in its form. */
export function keepWaiting(owner: string, added: Waiting): boolean {
  return write(owner, [...waitingOf(owner).filter(({ key }) => key !== added.key), added]);
}

export function noLongerWaiting(owner: string, key: string): void {
  write(owner, waitingOf(owner).filter((one) => one.key !== key));
}

export function refuseWaiting(owner: string, key: string, refused: Waiting["refused"]): void {
  write(owner, waitingOf(owner).map((one) => (one.key === key ? { ...one, refused } : one)));
}

/** Tells when the queue changes, in this tab or another. */
export function onQueueChange(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener("storage", listener);
  };
}

function write(owner: string, entries: readonly Waiting[]): boolean {
  try {
    if (entries.length === 0) localStorage.removeItem(place(owner));
    else localStorage.setItem(place(owner), JSON.stringify(entries));
  } catch {
    return false;
  }
  window.dispatchEvent(new Event(CHANGED));
  return true;
}
