"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";

import { startTypingAhead } from "@/components/ui/typing-ahead";
import { useOpening } from "@/components/ui/use-opening";

const Palette = dynamic(() => import("./palette").then((loaded) => loaded.Palette), { ssr: false });

/** ⌘K or Ctrl K, and every link marked data-find, open the palette in place of the page for finding. Nothing of it is loaded before. */
export function FindKey({ home, label }: { home: string; label: string }) {
  const { opening, open, close } = useOpening();
  useEffect(() => {
    const show = (event: Event) => {
      event.preventDefault();
      if (document.querySelector("dialog.palette[open]")) return;
      startTypingAhead();
      open();
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
  }, [open]);
  return opening > 0 ? <Palette key={opening} home={home} label={label} onClose={() => close(opening)} /> : null;
}
