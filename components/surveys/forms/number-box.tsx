"use client";

import { useId, useState } from "react";

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
  // what is being typed, as long as it is; otherwise the box shows the value, also one that was taken back
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const number = Number.parseInt(typed ?? "", 10);
    const settled = Number.isNaN(number) ? value : Math.min(max, Math.max(min, number));
    setTyped(null);
    if (settled !== value) onNumber(settled);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" inputMode="numeric" className="input !w-28" value={typed ?? value} onChange={({ target }) => setTyped(target.value)} onBlur={settle} onKeyDown={({ key }) => key === "Enter" && settle()} />
    </>
  );
}
