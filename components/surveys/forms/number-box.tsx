"use client";

import { useEffect, useId, useState } from "react";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onNumber: (value: number) => void;
}

/** A whole number within limits. What is half typed stays in the box; what is outside goes to the nearest limit when the box is left. */
export function NumberBox({ label, value, min, max, onNumber }: Props) {
  const id = useId();
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const settle = () => {
    const number = Number.parseInt(text, 10);
    const settled = Number.isNaN(number) ? value : Math.min(max, Math.max(min, number));
    setText(String(settled));
    if (settled !== value) onNumber(settled);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" inputMode="numeric" className="input !w-28" value={text} onChange={({ target }) => setText(target.value)} onBlur={settle} onKeyDown={({ key }) => key === "Enter" && settle()} />
    </>
  );
}
