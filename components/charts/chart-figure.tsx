import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { ChartFrame } from "./chart-frame";

interface Props {
  /** The name of the files that the chart is taken away in, without an ending. */
  readonly name: string;
  /** Above the picture where it is taken away, if the last heading before it does not say what it shows. */
  readonly title?: string;
  /** One sentence that says what the picture shows; null where the pictures inside say their own, with links between them. */
  readonly label: string | null;
  readonly chart: ReactNode;
  /** The same numbers as a table; rendered by the server. */
  readonly table: ReactNode;
  readonly caption?: ReactNode;
  /** A link to what the figures mean and how they are computed. */
  readonly definition?: ReactNode;
}

/** Every chart: a picture with its sentence, the same numbers as a table, its definition, and both to take away. */
export function ChartFigure(props: Props) {
  const t = useTranslations("common");
  return (
    <ChartFrame
      {...props}
      words={{
        asTable: t("showAsTable"),
        asChart: t("showAsChart"),
        takeAway: t("takeAway.open"),
        csv: t("takeAway.csv"),
        png: t("takeAway.png"),
        svg: t("takeAway.svg"),
        failed: t("takeAway.failed"),
      }}
    />
  );
}
