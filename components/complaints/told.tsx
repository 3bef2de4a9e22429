"use client";

import { useEffect, useRef } from "react";

import type { Advanced } from "@/lib/complaints/types";

/** Hands over what an act did, once, from where its form stood. */
export function Told({ advanced, told }: { advanced: Advanced; told: (advanced: Advanced) => void }) {
  const handed = useRef(false);
  useEffect(() => {
    if (handed.current) return;
    handed.current = true;
    told(advanced);
  });
  return null;
}
