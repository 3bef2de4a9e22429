import { type RefObject, useEffect } from "react";

/** J and K or the arrows go from row to row, X chooses, left and right go to what can be edited in the row; Enter follows the link or begins, as everywhere. */
export function useListKeys(body: RefObject<HTMLTableSectionElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const table = body.current;
      if (!table || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const rows = [...table.rows];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const inside = at >= 0;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (key === "j" || key === "k" || (inside && (key === "ArrowDown" || key === "ArrowUp"))) {
        const next = rows[inside ? at + (key === "j" || key === "ArrowDown" ? 1 : -1) : 0];
        if (!next) return;
        event.preventDefault();
        next.querySelector<HTMLElement>("a")?.focus();
        next.scrollIntoView({ block: "nearest" });
      } else if (inside && key === "x") {
        event.preventDefault();
        rows[at]?.querySelector<HTMLInputElement>("input[name=pick]")?.click();
      } else if (inside && (key === "ArrowRight" || key === "ArrowLeft")) {
        const stops = [...(rows[at]?.querySelectorAll<HTMLElement>("a, [data-edit]") ?? [])];
        const next = stops[stops.findIndex((stop) => stop === document.activeElement) + (key === "ArrowRight" ? 1 : -1)];
        if (!next) return;
        event.preventDefault();
        next.focus();
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [body]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=dialog]") !== null) return true;
  // a box that is ticked is no text
  return target.isContentEditable || target.closest("textarea, select") !== null || (target instanceof HTMLInputElement && target.type !== "checkbox");
}
