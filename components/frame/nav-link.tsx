"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link that knows whether it leads to the room one is in. */
export function NavLink({ href, exact = false, className, log, children }: { href: string; exact?: boolean; className?: string; log?: boolean; children: ReactNode }) {
  const path = usePathname();
  const here = exact ? path === href : path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} className={className} data-log={log} aria-current={here ? "page" : undefined}>
      {children}
    </Link>
  );
}
