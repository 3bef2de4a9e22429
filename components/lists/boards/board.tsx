"use client";

import { DndContext, type DragEndEvent, PointerSensor, useDraggable, useDroppable, useSensor, useSensors } from "@dnd-kit/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useTransition } from "react";

/** A card as it is shown. */
export interface CardView {
  readonly id: string;
  readonly name: string;
  readonly sub: string | null;
  readonly href: string;
  readonly facts: string;
  readonly note: string | null;
  /** What is sent with a move. */
  readonly hidden: Readonly<Record<string, string>>;
}

export interface ColumnView {
  readonly key: string;
  readonly label: string;
  readonly count: string;
  readonly money: string;
  readonly cards: readonly CardView[];
  /** Where one can move to, and how: into this column or not. */
  readonly takes: boolean;
  readonly earlier: string | null;
  readonly later: string | null;
}

interface Props {
  readonly columns: readonly ColumnView[];
  /** Moving at once, by sending; or asking first, at an address. Neither: only to be looked at. */
  readonly move: { readonly kind: "send"; readonly action: (form: FormData) => Promise<void>; readonly field: string } | { readonly kind: "ask"; readonly address: string } | null;
  readonly words: Readonly<Record<"move" | "moveWord" | "moveTo" | "empty" | "pages" | "earlier" | "more", string>>;
}

/** Columns of cards. A card is dragged into another column, or moved by the menu on it, which works by keyboard and without JavaScript. */
export function Board({ columns, move, words }: Props) {
  const router = useRouter();
  const [busy, start] = useTransition();
  // a press that does not travel is a click on the card's link
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 8 } }));
  const ended = ({ active, over }: DragEndEvent) => {
    const from = columns.find(({ cards }) => cards.some(({ id }) => id === active.id));
    const to = columns.find(({ key }) => key === over?.id);
    const card = from?.cards.find(({ id }) => id === active.id);
    if (move === null || !card || !to?.takes || to === from) return;
    if (move.kind === "ask") router.push(askAddress(move.address, card, to.key), { scroll: false });
    else {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...card.hidden, [move.field]: to.key })) form.set(name, value);
      start(() => move.action(form));
    }
  };
  return (
    <DndContext id="board" sensors={sensors} onDragEnd={ended} accessibility={{ screenReaderInstructions: { draggable: "" } }}>
      <div className="board" role="group" aria-busy={busy} tabIndex={0}>
        {columns.map((column) => (
          <Column key={column.key} column={column} words={words}>
            {column.cards.map((card) => (
              <CardBox key={card.id} card={card} still={move === null}>
                {move !== null && (
                  <details>
                    <summary aria-label={words.move.replace("{name}", card.name)}>{words.moveWord}</summary>
                    {columns
                      .filter((to) => to.takes && to.key !== column.key)
                      .map((to) =>
                        move.kind === "ask" ? (
                          <Link key={to.key} className="to" prefetch={false} scroll={false} href={askAddress(move.address, card, to.key)}>
                            {words.moveTo.replace("{column}", to.label)}
                          </Link>
                        ) : (
                          <form key={to.key} action={move.action}>
                            {Object.entries(card.hidden).map(([name, value]) => (
                              <input key={name} type="hidden" name={name} value={value} />
                            ))}
                            <button className="to" name={move.field} value={to.key}>
                              {words.moveTo.replace("{column}", to.label)}
                            </button>
                          </form>
                        ),
                      )}
                  </details>
                )}
              </CardBox>
            ))}
          </Column>
        ))}
      </div>
    </DndContext>
  );
}

function askAddress(address: string, card: CardView, to: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}move=${card.id}&to=${to}`;
}

function Column({ column, words, children }: { column: ColumnView; words: Props["words"]; children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id: column.key, disabled: !column.takes });
  return (
    <section ref={setNodeRef} className={isOver ? "board-col over" : "board-col"} aria-label={column.label}>
      <header>
        <h2>{column.label}</h2>
        <span className="s12 ink3">
          {column.count} · {column.money}
        </span>
      </header>
      {column.cards.length === 0 && <p className="s13 ink3">{words.empty}</p>}
      {children}
      {(column.earlier !== null || column.later !== null) && (
        <nav className="pair s13" aria-label={words.pages.replace("{column}", column.label)}>
          <span>{column.earlier !== null && <Link href={column.earlier}>{words.earlier}</Link>}</span>
          <span>{column.later !== null && <Link href={column.later}>{words.more}</Link>}</span>
        </nav>
      )}
    </section>
  );
}

function CardBox({ card, still, children }: { card: CardView; still: boolean; children: ReactNode }) {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: card.id, disabled: still });
  return (
    <article ref={setNodeRef} className={isDragging ? "card lifted" : "card"} style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)`, position: "relative", zIndex: 8 } : undefined}>
      <p className="pair">
        <Link prefetch={false} className="plain font-semibold" href={card.href} draggable={false}>
          {card.name}
        </Link>
        {!still && (
          <span className="grip" aria-hidden="true" {...listeners}>
            ⠿
          </span>
        )}
      </p>
      {card.sub && <p className="s12 ink3">{card.sub}</p>}
      <p className="s12 ink2">{card.facts}</p>
      {card.note && <p className="s12 ink3">{card.note}</p>}
      {children}
    </article>
  );
}
