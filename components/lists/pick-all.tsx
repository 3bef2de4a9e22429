"use client";

/** Chooses all rows of the page. Without JavaScript each row has its own box. */
export function PickAll({ label }: { label: string }) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      onChange={(event) => {
        const checked = event.currentTarget.checked;
        event.currentTarget.closest("table")?.querySelectorAll<HTMLInputElement>("tbody input[name=pick]").forEach((box) => (box.checked = checked));
      }}
    />
  );
}
