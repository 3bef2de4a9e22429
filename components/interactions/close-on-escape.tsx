"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Esc leads back, wherever the focus is. */
export function CloseOnEscape({ back }: { back: string }) {
  const router = useRouter();
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) router.push(back);
    };
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [router, back]);
  return null;
}
