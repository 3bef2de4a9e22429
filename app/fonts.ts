import localFont from "next/font/local";

/**
 * The interface's letters. Optional: a first visit over a slow line is read in the system's letters to its end, and nothing jumps when ours arrive late; from
 * the second page on they are there at once.
 */
export const sans = localFont({
  src: "../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  variable: "--font-geist-sans",
  weight: "100 900",
  display: "optional",
});

export const mono = localFont({
  src: "../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  display: "optional",
});
