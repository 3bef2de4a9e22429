"use client";

import { type FormEvent, useEffect, useRef } from "react";

/** For a form's `onSubmit`: while what was sent is under way, another press sends nothing. Else of a double click the second act's refusal would stand in the place of what the first did. */
export function useOnce(pending: boolean): (event: FormEvent) => void {
  const sent = useRef(false);
  useEffect(() => {
    if (!pending) sent.current = false;
  });
  return (event) => {
    if (sent.current || pending) event.preventDefault();
    else if (!event.defaultPrevented) sent.current = true;
  };
}
