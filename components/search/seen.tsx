"use client";

import { useEffect } from "react";

import { rememberExhibitor } from "@/components/interactions/queue/known-exhibitors";

/** Tells that this exhibitor's page was really looked at, for what the member saw last, here and without network. */
export function Seen({ home, owner, exhibitor, name }: { home: string; owner: string; exhibitor: string; name: string }) {
  useEffect(() => {
    rememberExhibitor(owner, { id: exhibitor, name });
    fetch(`${home}/search/seen`, { method: "POST", body: JSON.stringify({ exhibitor }), headers: { "Content-Type": "application/json" }, keepalive: true }).catch(() => undefined);
  }, [home, owner, exhibitor, name]);
  return null;
}
