"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

import type { EditorWords } from "./cell-editor";

interface Props {
  readonly changeId: string;
  readonly text: string;
  readonly undo: (changeId: string) => Promise<string | null>;
  readonly words: EditorWords;
  readonly close: () => void;
}

/** As long as a toast stays; while it has the focus it stays longer. */
const STAYS_MS = 8_000;

/** What was saved in place, with the way back. */
export function EditToast({ changeId, text, undo, words, close }: Props) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!box.current?.contains(document.activeElement)) close();
    }, STAYS_MS);
    return () => clearInterval(timer);
  }, [close]);
  return createPortal(
    <div ref={box} className="toast" role="status">
      <span>{told ?? text}</span>
      {told === null && (
        <button
          type="button"
          onClick={() => {
            void undo(changeId).then((problem) => {
              setTold(problem ?? words.undone);
              router.refresh();
            });
          }}
        >
          {words.undo}
        </button>
      )}
    </div>,
    document.body,
  );
}
