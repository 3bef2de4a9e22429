"use client";

import { type ReactNode, useState } from "react";

import { Fold } from "./fold";

/** A fold for an act that is possible at times. Once it was, it only goes out of sight: what the act did may still be on its way. */
export function ActFold({ title, possible, children }: { readonly title: string; readonly possible: boolean; readonly children: ReactNode }) {
  const [ever, setEver] = useState(possible);
  if (possible && !ever) setEver(true);
  return (
    ever && (
      <div hidden={!possible}>
        <Fold title={title}>{children}</Fold>
      </div>
    )
  );
}
