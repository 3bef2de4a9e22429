import { useCallback, useState } from "react";

/**
 * Which opening of a dialog this is, 0 while there is none. A browser reports the closing of a dialog a moment after it is
 * gone, when the next may be open already: `close` therefore names the one that it closes.
 */
export function useOpening(): { opening: number; open: () => void; close: (which: number) => void } {
  const [{ last, isOpen }, set] = useState({ last: 0, isOpen: false });
  const open = useCallback(() => set((now) => ({ last: now.last + 1, isOpen: true })), []);
  const close = useCallback((which: number) => set((now) => (now.last === which ? { ...now, isOpen: false } : now)), []);
  return { opening: isOpen ? last : 0, open, close };
}
