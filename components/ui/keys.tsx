"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys as this device's keyboard has them. */
export function Keys({ mac, other }: { mac: string; other: string }) {
  return <kbd>{useSyncExternalStore(never, isMac, () => false) ? mac : other}</kbd>;
}
