"use client";

import { useState, useSyncExternalStore } from "react";

import type { FormState } from "@/lib/tenant/form-state";
import { keepWaiting } from "./store";

type Action<T> = (state: FormState<T>, form: FormData) => Promise<FormState<T>>;

/** Nothing to listen to: what differs is the server from the browser. */
const never = () => () => undefined;

/** As long as a person waits before asking whether it was saved. */
const PATIENCE = 12_000;

/**
 * The action of a form that must not lose its entry: where the network fails, or is silent, the entry waits on the device under its own key.
 * Should the first sending have arrived after all, the key makes the second the same entry. Before the script runs it is the plain action.
 */
export function useKeptAction<T>(action: Action<T>, owner: string, exhibitorName: string): { action: Action<T>; kept: boolean } {
  const scripted = useSyncExternalStore(never, () => true, () => false);
  const [kept, setKept] = useState(false);
  const keeping: Action<T> = async (state, form) => {
    const keep = (): FormState<T> => {
      const fields: Record<string, string> = {};
      for (const [name, value] of form) if (typeof value === "string" && !name.startsWith("$")) fields[name] = value;
      if (!keepWaiting(owner, { key: fields.submissionKey ?? "", exhibitorName, fields, refused: null })) return { status: "failed", code: "unexpected", fields: {}, values: fields };
      setKept(true);
      return { status: "idle" };
    };
    if (!navigator.onLine) return keep();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), PATIENCE)));
    try {
      return (await Promise.race([action(state, form), silence])) ?? keep();
    } catch (error) {
      // what fetch throws without network; anything else is not about the network
      if (error instanceof TypeError) return keep();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  return { action: scripted ? keeping : action, kept };
}
