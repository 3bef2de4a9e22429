"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, startTransition, useActionState, useOptimistic, useState } from "react";

import type { FormState } from "@/lib/tenant/form-state";

type Act = (state: FormState<null>, form: FormData) => Promise<FormState<null>>;

interface Props {
  readonly board: string;
  readonly tiles: readonly { readonly id: string; readonly title: string; readonly content: ReactNode; readonly link: ReactNode }[];
  /** Null for whoever only reads the board. */
  readonly acts: { readonly order: Act; readonly remove: Act; readonly restore: Act } | null;
}

const IDLE = { status: "idle" } as const;

/** The tiles of a board one below the other; moved by buttons or by dragging their titles, taken away and back. */
export function TileList({ board, tiles, acts }: Props) {
  const t = useTranslations("explore.board");
  const errors = useTranslations("errors");
  const nothing: Act = async () => IDLE;
  const [ordered, order] = useActionState(acts?.order ?? nothing, IDLE);
  const [removing, remove] = useActionState(acts?.remove ?? nothing, IDLE);
  const [, restore] = useActionState(acts?.restore ?? nothing, IDLE);
  const [sequence, setSequence] = useOptimistic(tiles.map(({ id }) => id));
  const [dragged, setDragged] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ id: string; title: string } | null>(null);
  const [said, setSaid] = useState("");
  const shown = sequence.flatMap((id) => tiles.find((tile) => tile.id === id) ?? []);

  const send = (act: (form: FormData) => void, values: Readonly<Record<string, string>>, next?: string[]) =>
    startTransition(() => {
      if (next) setSequence(next);
      const form = new FormData();
      for (const [name, value] of Object.entries(values)) form.set(name, value);
      act(form);
    });
  const moveTo = (id: string, place: number) => {
    const rest = sequence.filter((each) => each !== id);
    const next = [...rest.slice(0, place), id, ...rest.slice(place)];
    if (next.join() === sequence.join()) return;
    send(order, { board, order: next.join(",") }, next);
    setSaid(t("moved", { place: place + 1, of: next.length }));
  };
  const failed = ordered.status === "failed" ? ordered : removing.status === "failed" ? removing : null;
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {failed && (
        <p role="alert" className="risk">
          {errors(failed.code)}
        </p>
      )}
      {shown.map((tile, index) => (
        <section
          key={tile.id}
          className="part"
          onDragOver={(event) => dragged !== null && event.preventDefault()}
          onDrop={() => {
            if (dragged !== null) moveTo(dragged, index);
            setDragged(null);
          }}
        >
          <header className="flex-wrap" draggable={acts !== null} onDragStart={() => setDragged(tile.id)} onDragEnd={() => setDragged(null)}>
            <h2 className={acts ? "cursor-grab" : undefined}>{tile.title}</h2>
            <span className="flex flex-wrap items-baseline gap-x-3 s13">
              {tile.link}
              {acts && (
                <>
                  <button type="button" className="btn quiet !h-8 !px-1" aria-disabled={index === 0} aria-label={t("up", { title: tile.title })} onClick={() => index > 0 && moveTo(tile.id, index - 1)}>
                    ↑
                  </button>
                  <button type="button" className="btn quiet !h-8 !px-1" aria-disabled={index === shown.length - 1} aria-label={t("down", { title: tile.title })} onClick={() => index < shown.length - 1 && moveTo(tile.id, index + 1)}>
                    ↓
                  </button>
                  <button
                    type="button"
                    className="btn quiet !h-8 !px-1"
                    aria-label={t("removeTile", { title: tile.title })}
                    onClick={() => {
                      setRemoved({ id: tile.id, title: tile.title });
                      send(remove, { board, id: tile.id });
                    }}
                  >
                    {t("remove")}
                  </button>
                </>
              )}
            </span>
          </header>
          {tile.content}
        </section>
      ))}
      {removed && !tiles.some(({ id }) => id === removed.id) && (
        <div className="toast" role="status">
          <span>{t("removed", { title: removed.title })}</span>
          <button
            type="button"
            onClick={() => {
              send(restore, { board, id: removed.id });
              setRemoved(null);
            }}
          >
            {t("undo")}
          </button>
        </div>
      )}
    </>
  );
}
