import Link from "next/link";

/** The head of a short list on another record's page: its name, the way to all of it, the way to a new one. */
export function PanelHead({ title, links }: { title: string; links: readonly ({ readonly href: string; readonly label: string } | false)[] }) {
  return (
    <header className="pair mb-1">
      <h2>{title}</h2>
      <span className="flex gap-4 s13">
        {links.map(
          (link) =>
            link && (
              <Link key={link.href} href={link.href}>
                {link.label}
              </Link>
            ),
        )}
      </span>
    </header>
  );
}
