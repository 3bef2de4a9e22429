import { useTranslations } from "next-intl";
import { Fragment } from "react";

import { MeasureLink } from "./measure-link";

interface Props {
  readonly workspace: string;
  readonly of: readonly { readonly construct: string; readonly name: string }[];
  readonly className?: string;
}

/** Beneath a table whose heads fold away on narrow screens: the same ways, in one line. */
export function MeasureLine({ workspace, of, className = "" }: Props) {
  const t = useTranslations("common.measured");
  return (
    <p className={`s12 ink3 mt-2 ${className}`}>
      {t("line")}
      {of.map(({ construct, name }, index) => (
        <Fragment key={construct}>
          {index > 0 && " · "}
          <MeasureLink workspace={workspace} construct={construct}>
            {name}
          </MeasureLink>
        </Fragment>
      ))}
    </p>
  );
}
