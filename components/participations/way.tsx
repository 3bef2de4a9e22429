import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { Day } from "@/components/ui/day";
import { Empty } from "@/components/ui/empty";
import { HiddenField } from "@/components/ui/fields";
import type { MoveRow } from "@/lib/participations/pipeline/types";
import { undoMoveAction } from "@/lib/participations/pipeline/actions";

/** The way of a participation: which step, when, by whom. The newest move can be taken back. */
export function Way({ workspace, moves }: { workspace: string; moves: readonly MoveRow[] }) {
  const t = useTranslations("participations");
  const common = useTranslations("common");
  const newest = moves.find(({ undone }) => !undone);
  if (moves.length === 0) return <Empty text={t("moves.none")} />;
  return (
    <ol className="rows">
      {moves.map((move) => (
        <li key={move.id}>
          <p className="pair">
            <span>
              {move.from === null ? t(`steps.${move.to}`) : t("moves.fromTo", { from: t(`steps.${move.from}`), to: t(`steps.${move.to}`) })} {move.undone && <span className="ink3">{t("moves.takenBack")}</span>}
            </span>
            <span className="nowrap">
              <Day date={move.movedOn} />
            </span>
          </p>
          <p className="s13 ink2">{move.by ?? common("unknown")}</p>
          {move.id === newest?.id && move.undoable && (
            <ActionForm action={undoMoveAction.bind(null, workspace)} quiet submit={common("undo")}>
              <HiddenField name="id" value={move.id} />
            </ActionForm>
          )}
        </li>
      ))}
    </ol>
  );
}
