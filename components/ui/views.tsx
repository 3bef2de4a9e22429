import Link from "next/link";

/** A few ways to look at one list, each an address of its own. */
export function Views({ label, views }: { label: string; views: readonly { readonly href: string; readonly label: string; readonly current: boolean }[] }) {
  return (
    <nav aria-label={label} className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
      {views.map((view) => (
        <Link key={view.href} href={view.href} aria-current={view.current ? "page" : undefined} className={view.current ? "!text-ink font-semibold !no-underline shadow-[inset_0_-2px_0_var(--accent)] pb-1" : "plain ink2 pb-1"}>
          {view.label}
        </Link>
      ))}
    </nav>
  );
}
