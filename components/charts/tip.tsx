/** What a point says when it is pointed at. */
export function Tip({ active, payload }: { active: boolean; payload: unknown }) {
  const text = active ? textOf(payload) : "";
  return text === "" ? null : <p className="rounded-control bg-ink px-2 py-1 s12 text-surface">{text}</p>;
}

/** The charts write each point's words as its `text`; the library hands the point back untyped, in a list. */
function textOf(payload: unknown): string {
  const first: unknown = Array.isArray(payload) ? payload[0] : undefined;
  const point = typeof first === "object" && first !== null && "payload" in first ? first.payload : undefined;
  return typeof point === "object" && point !== null && "text" in point && typeof point.text === "string" ? point.text : "";
}
