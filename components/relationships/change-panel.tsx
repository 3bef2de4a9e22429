import { useTranslations } from "next-intl";
import { Fragment } from "react";

import { MeasureMarkHere } from "@/components/measurement/measure-mark-here";
import type { RelationshipChange } from "@/lib/relationships/schema";
import { type ChangeLine, changeLines } from "./change-lines";

export interface ChangeLabels {
  /** What was recorded on a channel, in words: "promise “stand power by 8:00” broken". Other channels are named by their kind. */
  readonly causes: Readonly<Partial<Record<string, string>>>;
  /** Names of shows, for scores that are kept per show. */
  readonly shows?: Readonly<Partial<Record<string, string>>>;
  readonly title?: string;
  /** Where nothing but the page's own title stands above it. */
  readonly underTitle?: boolean;
}

/** What one write did to a relationship and why. Every figure comes from the change. Needs the words of `relationships`. */
export function ChangePanel({ change, labels }: { change: RelationshipChange; labels: ChangeLabels }) {
  const t = useTranslations("relationships");
  const lines = changeLines(change);
  const Heading = labels.underTitle ? "h2" : "h3";
  return (
    <section className="effect" role="status" aria-label={labels.title ?? t("recorded.title")}>
      <Heading className="!text-[13px] !leading-5 !font-semibold">{labels.title ?? t("recorded.title")}</Heading>
      {lines.length > 0 && (
        <ul className="mt-1 grid gap-2">
          {lines.map((line) => (
            <Line key={line.key} line={line} labels={labels} />
          ))}
        </ul>
      )}
      {change.stageBefore !== change.stageAfter && (
        <p className="mt-2">
          {t("recorded.stage", { before: t(`stages.${change.stageBefore}`), after: t(`stages.${change.stageAfter}`) })}
          <MeasureMarkHere construct="stage" of={t("stage.name")} />
        </p>
      )}
      {lines.length === 0 && <p className="mt-1 s13 ink2">{change.waitsForQuarter ? t("recorded.waits") : t("recorded.none")}</p>}
    </section>
  );
}

function Line({ line: { move, before, after, parts, low, high }, labels }: { line: ChangeLine; labels: ChangeLabels }) {
  const t = useTranslations("relationships");
  const name = t(`constructs.${move.construct}`);
  const show = move.showId === null ? undefined : labels.shows?.[move.showId];
  const construct = show === undefined ? name : t("recorded.ofShow", { construct: name, show });
  return (
    <li>
      <p>
        <b>{t("recorded.move", { construct, before, after })}</b>
        {parts.map((part, index) => (
          <Fragment key={part.channel}>
            {index === 0 ? t("recorded.colon") : t("recorded.comma")}
            {labels.causes[part.channel] ?? t(`recorded.channels.${part.channel}`)}
            {t("recorded.comma")}
            <span className="nowrap">{part.points}</span>
          </Fragment>
        ))}
        <MeasureMarkHere construct={move.construct} of={name} />
      </p>
      <p className="s12 ink3">{t("recorded.range", { low, high })}</p>
    </li>
  );
}
