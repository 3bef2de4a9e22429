"use client";

import { signOut } from "next-auth/react";

import { forgetExhibitors } from "@/components/interactions/queue/known-exhibitors";

export function SignOut({ label }: { label: string }) {
  const leave = () => {
    forgetExhibitors();
    void signOut({ callbackUrl: "/sign-in" });
  };
  return (
    <button type="button" className="btn quiet !h-auto !px-0" onClick={leave}>
      {label}
    </button>
  );
}
