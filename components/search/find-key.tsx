"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";

import { startTypingAhead } from "@/components/ui/typing-ahead";

const Palette = dynamic(() => import("./palette").then((loaded) => loaded.Palette), { ssr: false });

/** ⌘K or Ctrl K, and every link marked data-find, open the palette in place of the page for finding. Nothing of it is loaded before. */
export function FindKey({ home, label }: { home: string; label: string }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = (event: Event) => {
      event.preventDefault();
      startTypingAhead();
      setOpen(true);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && !event.isComposing) show(event);
    };
    const onClick = (event: MouseEvent) => {
      // with a modifier it is a link like any other: a tab of its own
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      if (event.target instanceof Element && event.target.closest("[data-find]")) show(event);
    };
    window.addEventListener("keydown", onKey);
    // before the link's own click, which would go to the page
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, []);
  return open ? <Palette home={home} label={label} onClose={() => setOpen(false)} /> : null;
}
