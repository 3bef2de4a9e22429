"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";

import { OFFLINE_LOG } from "@/components/interactions/queue/offline-event";
import { startTypingAhead, typeAhead } from "@/components/ui/typing-ahead";

const EXHIBITOR = /\/exhibitors\/([0-9a-f-]{36})(?:\/|$)/;

/** L opens the quick log from anywhere, about the exhibitor one is looking at, and leads back here afterwards. What is typed meanwhile goes into it. */
export function LogKey({ home }: { home: string }) {
  const router = useRouter();
  const path = usePathname();
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (typeAhead(event)) return event.preventDefault();
      if (event.key.toLowerCase() !== "l" || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
      event.preventDefault();
      if (!navigator.onLine) return void window.dispatchEvent(new Event(OFFLINE_LOG, { cancelable: true }));
      startTypingAhead();
      const wish = new URLSearchParams({ from: `${path}${window.location.search}` });
      const exhibitor = EXHIBITOR.exec(path)?.[1];
      if (exhibitor) wish.set("exhibitor", exhibitor);
      router.push(`${home}/interactions/new?${wish.toString()}`);
    };
    window.addEventListener("keydown", open);
    return () => window.removeEventListener("keydown", open);
  }, [router, path, home]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select, dialog, [role=dialog]") !== null);
}
