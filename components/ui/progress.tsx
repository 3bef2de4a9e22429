"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1_500;

/** How far a long import is; looks again by itself until it is done. Without JavaScript the browser reloads the page. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <p role="status" className="mt-3 grid max-w-[480px] gap-1">
      <progress className="w-full accent-accent" aria-label={label} value={done} max={Math.max(1, total)} />
      <span className="s13 ink2">{label}</span>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </p>
  );
}
