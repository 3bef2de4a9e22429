/**
 * Whoever opens a form by a key types on before it is there. What they type is kept and handed to the field that was meant for it,
 * so that no letter is lost. An input method composes in a field alone: its letters cannot be kept.
 */
interface Early {
  text: string;
  readonly since: number;
}

/** A page that has not come after this long is not coming: the keys are the page's own again. */
const PATIENCE = 10_000;

let early: Early | null = null;

export function startTypingAhead(): void {
  early = { text: "", since: Date.now() };
}

/** True where the key was kept: it must then do nothing else. */
export function typeAhead(event: KeyboardEvent): boolean {
  if (early === null) return false;
  if (Date.now() - early.since > PATIENCE || event.key === "Escape" || event.key === "Tab") {
    early = null;
    return false;
  }
  if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return false;
  if (event.key === "Backspace") early.text = early.text.slice(0, -1);
  else if ([...event.key].length === 1) early.text += event.key;
  else return false;
  return true;
}

/** Puts what was typed behind what stands in the field, as if it were typed now; from here on the keys go to the field itself. */
export function finishTyping(field: HTMLInputElement | HTMLTextAreaElement): void {
  const text = early?.text ?? "";
  early = null;
  if (text === "") return;
  field.setRangeText(text, field.value.length, field.value.length, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
