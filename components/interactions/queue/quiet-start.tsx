"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";

const WaitingLog = dynamic(() => import("./waiting-log").then((loaded) => loaded.WaitingLog), { ssr: false });

/** The first quiet moment after a page has come. */
const QUIET = 1_500;

/** What waits on this device for the network, and the form for dead spots: fetched when the page itself has long come, so that no page weighs more for it. */
export function QuietStart({ home, owner }: { home: string; owner: string }) {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const start = setTimeout(() => setQuiet(true), QUIET);
    return () => clearTimeout(start);
  }, []);
  return quiet ? <WaitingLog home={home} owner={owner} /> : null;
}
