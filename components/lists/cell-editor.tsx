"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";

import { SEVERAL } from "@/lib/lists/fields/several";
import type { CellOutcome } from "@/lib/lists/types";

/** Words that the page has ready, because the rows are sent none of their own. */
export interface EditorWords {
  readonly edit: string;
  readonly empty: string;
  readonly noValue: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly undo: string;
  readonly undone: string;
}

export interface FieldView {
  readonly kind: "text" | "choice" | "day" | "several";
  readonly value: string;
  readonly version: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly optional: boolean;
}

export interface SaveCell {
  /** What stands in the field now, and what it can be. */
  readonly read: (id: string, field: string) => Promise<FieldView | null>;
  readonly save: (id: string, field: string, value: string, version: string) => Promise<CellOutcome>;
  /** Takes an edit back; what stands against it comes back in words. */
  readonly undo: (changeId: string) => Promise<string | null>;
}

interface Props {
  readonly id: string;
  readonly version: string;
  readonly field: string;
  readonly label: string;
  readonly text: string;
  readonly save: SaveCell;
  readonly words: EditorWords;
  /** With the change that was saved, or with none. */
  readonly close: (changeId: string | null) => void;
}

/** What is ticked, as one value; undefined where there are no boxes. */
function ticked(boxes: HTMLFieldSetElement | null): string | undefined {
  return boxes === null ? undefined : Array.from(boxes.querySelectorAll<HTMLInputElement>("input:checked"), ({ value }) => value).join(SEVERAL);
}

/** One field of one row, edited where it stands: Enter saves, Esc leaves it as it was. What was typed stays when it cannot be saved. */
export function CellEditor({ id, version, field, label, text, save, words, close }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const boxes = useRef<HTMLFieldSetElement>(null);
  const [view, setView] = useState<FieldView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const errorId = useId();
  const { read } = save;
  useEffect(() => {
    let gone = false;
    void read(id, field).then((found) => {
      if (gone) return;
      setView(found);
    });
    return () => {
      gone = true;
    };
  }, [read, id, field]);
  useEffect(() => {
    (input.current ?? boxes.current?.querySelector("input"))?.focus();
  }, [view]);
  const send = async () => {
    const typed = view?.kind === "several" ? ticked(boxes.current) : input.current?.value;
    if (busy || view === null || typed === undefined) return;
    setBusy(true);
    const outcome = await save.save(id, field, typed, version);
    setBusy(false);
    if (outcome.status === "failed") {
      setProblem(outcome.text);
      input.current?.focus();
      return;
    }
    close(outcome.changeId);
    router.refresh();
  };
  const keys = {
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Escape") {
        event.preventDefault();
        close(null);
      } else if (event.key === "Enter") {
        event.preventDefault();
        void send();
      }
    },
    className: "input",
    "aria-label": label,
    "aria-invalid": problem !== null,
    "aria-describedby": problem === null ? undefined : errorId,
  };
  return (
    <span className="cell-editor" onDoubleClick={(event) => event.stopPropagation()}>
      {view === null ? (
        <input key="reading" className="input" readOnly defaultValue={text} aria-label={label} aria-busy="true" />
      ) : view.kind === "several" ? (
        <fieldset ref={boxes} onKeyDown={keys.onKeyDown} aria-invalid={problem !== null} aria-describedby={keys["aria-describedby"]}>
          <legend className="sr-only">{label}</legend>
          {view.options.map((option) => (
            <label key={option.value} className="flex items-center gap-2 s13 max-md:min-h-11">
              <input type="checkbox" value={option.value} defaultChecked={view.value.split(SEVERAL).includes(option.value)} />
              {option.label}
            </label>
          ))}
        </fieldset>
      ) : view.kind === "choice" ? (
        <select ref={input} {...keys} defaultValue={view.value}>
          {view.optional && <option value="">{words.noValue}</option>}
          {view.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input key="editing" ref={input} {...keys} type={view.kind === "day" ? "date" : "text"} defaultValue={view.value} />
      )}
      <span className="flex gap-2">
        <button type="button" className="btn !h-8 !px-3 max-md:!h-11" aria-disabled={busy} onClick={() => void send()}>
          {words.save}
        </button>
        <button type="button" className="btn quiet !h-8 max-md:!h-11" onClick={() => close(null)}>
          {words.cancel}
        </button>
      </span>
      {problem !== null && (
        <span id={errorId} role="alert" className="s13 risk">
          {problem}
        </span>
      )}
    </span>
  );
}
