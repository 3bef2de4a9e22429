"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";

import { Pips } from "@/components/charts/pips";
import { ScoreDrawing } from "@/components/relationships/score-drawing";
import { CellEditor, type EditorWords, type SaveCell } from "./cell-editor";
import { EditToast } from "./edit-toast";
import type { CellView, RowView } from "./row-view";
import { useListKeys } from "./use-list-keys";

export interface HeadView {
  readonly label: string;
  readonly figure: boolean;
  /** The field that an edit in place writes; null where nothing can be. */
  readonly field: string | null;
}

interface Props {
  readonly rows: readonly RowView[];
  readonly heads: readonly HeadView[];
  readonly none: string;
  /** For those who may change rows. */
  readonly editing: { readonly save: SaveCell; readonly words: EditorWords; readonly pick: string } | null;
}

/**
 * The rows of a list. A client component although little in it moves: its fifty rows then travel as their figures beside the HTML, and not as
 * a second copy of it, which cost the server more than the database did. Their links are plain ones that the table follows: fifty of Next's own
 * take the server as long as the page's SQL, and each asks for its record before anybody wants it.
 */
export function ListRows({ rows, heads, none, editing }: Props) {
  const router = useRouter();
  const body = useRef<HTMLTableSectionElement>(null);
  const [saved, setSaved] = useState<{ readonly changeId: string; readonly text: string } | null>(null);
  const [open, setOpen] = useState<{ readonly row: string; readonly field: string } | null>(null);
  useListKeys(body);
  const left = useRef<{ readonly row: string; readonly field: string } | null>(null);
  // the button is drawn again only now, and the focus would be lost with the editor
  useEffect(() => {
    if (open !== null || left.current === null) return;
    body.current?.querySelector<HTMLElement>(`tr[data-id="${left.current.row}"] [data-edit="${left.current.field}"]`)?.focus();
    left.current = null;
  }, [open]);
  const close = (row: string, field: string) => {
    left.current = { row, field };
    setOpen(null);
  };
  return (
    <>
      <tbody ref={body} onClick={(event) => follow(event, (href) => router.push(href))}>
      {rows.map((row) => (
        <tr key={row.id} data-id={row.id}>
          {editing && (
            <td className="pick-cell">
              <input type="checkbox" name="pick" value={row.id} aria-label={editing.pick.replace("{name}", row.name)} />
            </td>
          )}
          {row.cells.map((cell, index) => {
            const head = heads[index];
            if (!head) return null;
            const { field } = head;
            const editable = editing !== null && field !== null;
            const here = editable && open?.row === row.id && open.field === field;
            return (
              <td key={index} className={head.figure ? "num" : undefined} data-h={index === 0 ? undefined : head.label} onDoubleClick={editable ? () => setOpen({ row: row.id, field }) : undefined}>
                {here ? (
                  <CellEditor id={row.id} version={row.version} field={field} label={head.label} text={textOf(cell)} save={editing.save} words={editing.words} close={(changeId) => {
                      close(row.id, field);
                      if (changeId) setSaved({ changeId, text: editing.words.saved.replace("{column}", head.label) });
                    }} />
                ) : (
                  <Cell
                    cell={cell}
                    none={none}
                    edit={
                      editable && (
                        <button
                          type="button"
                          tabIndex={-1}
                          data-edit={field}
                          className="cell-edit"
                          aria-label={editing.words.edit.replace("{column}", head.label).replace("{value}", textOf(cell) || editing.words.empty)}
                          onClick={() => setOpen({ row: row.id, field })}
                        >
                          <span aria-hidden="true">✎</span>
                        </button>
                      )
                    }
                  />
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
    {editing && saved && <EditToast key={saved.changeId} changeId={saved.changeId} text={saved.text} undo={editing.save.undo} words={editing.words} close={() => setSaved(null)} />}
    </>
  );
}

function Cell({ cell, none, edit }: { cell: CellView; none: string; edit: ReactNode }): ReactNode {
  if (typeof cell !== "string" && cell.kind === "score") return cell.score ? <ScoreDrawing score={cell.score} width={148} /> : <span className="ink3 s13">{none}</span>;
  if (typeof cell !== "string" && cell.kind === "stage")
    return (
      <span className="chip">
        <span className={`inline-flex ${cell.colour}`}>
          <Pips rung={cell.rung} />
        </span>
        {cell.word}
      </span>
    );
  if (typeof cell === "string")
    return (
      <>
        {cell === "" ? <span className="ink3">–</span> : <span>{cell}</span>}
        {edit}
      </>
    );
  return (
    <>
      <a className={cell.sub === undefined ? "plain" : "plain who !whitespace-normal"} href={cell.href}>
        {cell.text}
      </a>
      {edit}
      {cell.sub !== undefined && <span className="sub">{cell.sub}</span>}
    </>
  );
}

function textOf(cell: CellView): string {
  return typeof cell === "string" ? cell : cell.kind === "link" ? cell.text : cell.kind === "stage" ? cell.word : "";
}

/** A plain click goes on without loading the frame anew; with a key or another button the browser does what it always does. */
function follow(event: MouseEvent, go: (href: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href");
  if (!href || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(href);
}
