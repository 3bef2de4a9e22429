import Link from "next/link";

/** Where this page hangs: the way back up, in words. */
export function Crumbs({ trail }: { trail: readonly { readonly href: string; readonly label: string }[] }) {
  return (
    <p className="s13 mb-1">
      {trail.map(({ href, label }, index) => (
        <span key={href}>
          {index > 0 && <span className="ink3"> / </span>}
          <Link href={href}>{label}</Link>
        </span>
      ))}
    </p>
  );
}
