import type { ReactNode } from "react";

import { LanguageSwitch } from "@/components/frame/language-switch";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-screen max-w-[1040px] flex-col px-4 md:px-9">
      <header className="flex items-center justify-between py-5">
        <span className="mark !px-0">
          Fairbond <em lang="zh-Hans">展缘</em>
        </span>
        <LanguageSwitch />
      </header>
      {children}
    </div>
  );
}
