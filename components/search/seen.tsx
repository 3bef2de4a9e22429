"use client";

import { useEffect } from "react";

/** Tells that this exhibitor's page was really looked at, for what the member saw last. */
export function Seen({ home, exhibitor }: { home: string; exhibitor: string }) {
  useEffect(() => {
    fetch(`${home}/search/seen`, { method: "POST", body: JSON.stringify({ exhibitor }), headers: { "Content-Type": "application/json" }, keepalive: true }).catch(() => undefined);
  }, [home, exhibitor]);
  return null;
}
