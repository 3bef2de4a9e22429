"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";

import { Pips, type Rung } from "@/components/charts/pips";
import { ScoreDrawing } from "@/components/relationships/score-drawing";
import type { ScoreView } from "@/components/relationships/score-view";

/** A row as it is shown: finished words and numbers. */
export interface ExhibitorRowView {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** The other name, the segment, who looks after it. */
  readonly also: string;
  readonly stage: { readonly word: string; readonly colour: string; readonly rung: Rung };
  readonly trust: ScoreView | null;
  readonly satisfaction: ScoreView | null;
  readonly attachment: ScoreView | null;
  readonly revenue: string;
}

interface Props {
  readonly rows: readonly ExhibitorRowView[];
  readonly heads: Readonly<Record<"trust" | "satisfaction" | "attachment" | "revenue", string>>;
  /** What stands where nothing is known. */
  readonly none: string;
}

const SCORES = ["trust", "satisfaction", "attachment"] as const;

/**
 * The rows of the exhibitor table. A client component although nothing in it moves: its fifty rows then travel as their figures beside
 * the HTML, and not as a second copy of it, which cost the server more than the database did. Their links are plain ones that the table
 * follows: fifty of Next's own take the server as long as the page's SQL, and each asks for its exhibitor before anybody wants it.
 */
export function ExhibitorRows({ rows, heads, none }: Props) {
  const router = useRouter();
  return (
    <tbody onClick={(event) => follow(event, (href) => router.push(href))}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td>
            <a className="plain who !whitespace-normal" href={row.href}>
              {row.name}
            </a>
            <span className="sub">{row.also}</span>
          </td>
          <td>
            <span className="chip">
              <span className={`inline-flex ${row.stage.colour}`}>
                <Pips rung={row.stage.rung} />
              </span>
              {row.stage.word}
            </span>
          </td>
          {SCORES.map((key) => (
            <td key={key} data-h={heads[key]}>
              <Score score={row[key]} none={none} />
            </td>
          ))}
          <td className="num" data-h={heads.revenue}>
            {row.revenue}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** A plain click goes on without loading the frame anew; with a key or another button the browser does what it always does. */
function follow(event: MouseEvent, go: (href: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href");
  if (!href || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(href);
}

function Score({ score, none }: { score: ScoreView | null; none: string }) {
  return score ? <ScoreDrawing score={score} width={148} /> : <span className="ink3 s13">{none}</span>;
}
