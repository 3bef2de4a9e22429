"use client";

import { useEffect } from "react";

import { type KnownExhibitor, rememberExhibitor } from "@/components/interactions/queue/known-exhibitors";
import { tellSeen } from "./seen-noted";

/** Tells that this exhibitor's page was really looked at, for what the member saw last, here and without network. */
export function Seen({ home, owner, exhibitor }: { home: string; owner: string; exhibitor: KnownExhibitor }) {
  const { id } = exhibitor;
  useEffect(() => rememberExhibitor(owner, exhibitor), [owner, exhibitor]);
  useEffect(() => {
    tellSeen(fetch(`${home}/search/seen`, { method: "POST", body: JSON.stringify({ exhibitor: id }), headers: { "Content-Type": "application/json" }, keepalive: true }));
  }, [home, id]);
  return null;
}
