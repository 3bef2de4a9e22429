"use client";

import { signOut } from "next-auth/react";

export function SignOut({ label }: { label: string }) {
  return (
    <button type="button" className="btn quiet !h-auto !px-0" onClick={() => void signOut({ callbackUrl: "/sign-in" })}>
      {label}
    </button>
  );
}
