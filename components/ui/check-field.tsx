"use client";

import { useContext } from "react";

import { FormContext } from "./form-context";

/** A box to tick. After a failed save an unticked box was not sent at all, so what was typed decides as soon as there is any. */
export function CheckField({ name, label, initial = false }: { name: string; label: string; initial?: boolean }) {
  const { values } = useContext(FormContext);
  const ticked = Object.keys(values).length === 0 ? initial : values[name] === "on";
  return (
    <label className="flex items-center gap-2 s13">
      <input type="checkbox" name={name} defaultChecked={ticked} key={String(ticked)} className="size-4 accent-accent" />
      {label}
    </label>
  );
}
