"use client";

import { useEffect, useRef } from "react";

/** Hands over what an act did, once, from where its form stood. */
export function Told<T>({ value, told }: { readonly value: T; readonly told: (value: T) => void }) {
  const handed = useRef(false);
  useEffect(() => {
    if (handed.current) return;
    handed.current = true;
    told(value);
  });
  return null;
}
