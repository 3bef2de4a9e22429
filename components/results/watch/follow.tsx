"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** So often it is asked whether anything has changed: a person looks up after a few seconds, and one small statement costs next to nothing. */
const EVERY_MS = 4_000;

/** Asks for the page's mark while the page is seen, and draws it anew when that has changed; what stands keeps its place. */
export function Follow({ address, mark, words }: { address: string; mark: string; words: { readonly live: string; readonly paused: string } }) {
  const router = useRouter();
  const [lost, setLost] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ask = async () => {
      clearTimeout(timer);
      if (document.visibilityState === "hidden" || over) return;
      try {
        const answer: unknown = await (await fetch(address, { cache: "no-store" })).json();
        setLost(false);
        if (typeof answer === "object" && answer !== null && "mark" in answer && answer.mark !== mark) router.refresh();
      } catch {
        setLost(true);
      }
      if (!over) timer = setTimeout(() => void ask(), EVERY_MS);
    };
    const seen = () => void ask();
    document.addEventListener("visibilitychange", seen);
    timer = setTimeout(seen, EVERY_MS);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [address, mark, router]);

  return (
    <p className="s12 ink3" role="status">
      {lost ? words.paused : words.live}
    </p>
  );
}
