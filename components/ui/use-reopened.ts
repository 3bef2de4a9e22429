"use client";

import { useState } from "react";

/** How often something was opened again that had been settled on this page. As a form's key it gives an empty form, not what the last sending of it did. */
export function useReopened(open: boolean): number {
  const [seen, setSeen] = useState({ open, times: 0 });
  if (seen.open !== open) setSeen({ open, times: seen.times + (open ? 1 : 0) });
  return seen.times;
}
