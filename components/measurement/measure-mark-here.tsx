"use client";

import { useParams } from "next/navigation";

import { MeasureMark } from "./measure-mark";

/** The mark inside forms and panels, which do not know whose workspace they stand in: the address does. */
export function MeasureMarkHere({ construct, of }: { construct: string; of: string }) {
  const { workspace } = useParams<{ workspace?: string }>();
  return workspace === undefined ? null : <MeasureMark workspace={workspace} construct={construct} of={of} />;
}
