"use client";

import { useCallback, useEffect, useState } from "react";

import { sendWaiting, type Sending } from "./send";
import { onQueueChange, type Waiting, waitingOf } from "./store";

/** A device may be told of the network late, or not at all: what waits is tried this often while the page is looked at. */
const RETRY_EVERY = 20_000;

/** What waits on this device, and its sending: at once when the page opens, when the network returns, and now and then while something waits. */
export function useWaiting(home: string, owner: string): { entries: readonly Waiting[]; state: Sending | "sending"; send: () => void } {
  const [entries, setEntries] = useState<readonly Waiting[]>([]);
  const [state, setState] = useState<Sending | "sending">("done");
  const send = useCallback(() => {
    if (!waitingOf(owner).some(({ refused }) => refused === null)) return;
    setState("sending");
    sendWaiting(home, owner).then(setState, () => setState("no_network"));
  }, [home, owner]);
  useEffect(() => {
    const read = () => setEntries(waitingOf(owner));
    const look = () => document.visibilityState === "visible" && send();
    // once the page stands: what waits is no part of its first picture
    const first = setTimeout(() => {
      read();
      send();
    });
    const stop = onQueueChange(read);
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", look);
    const timer = setInterval(look, RETRY_EVERY);
    return () => {
      stop();
      clearTimeout(first);
      clearInterval(timer);
      window.removeEventListener("online", send);
      document.removeEventListener("visibilitychange", look);
    };
  }, [owner, send]);
  return { entries, state, send };
}
