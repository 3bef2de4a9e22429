"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether this browser knows passkeys: false in the page as the server sent it, so that nothing is shown where no script runs. */
export function usePasskeys(): boolean {
  return useSyncExternalStore(never, () => typeof PublicKeyCredential === "function", () => false);
}
