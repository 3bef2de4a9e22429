import { useTranslations } from "next-intl";

import { Views } from "@/components/ui/views";
import { type EditionPlace, editionPath, type EditionRoom } from "@/lib/shows/floor/place";

const ROOMS = ["", "floor", "stands", "setup"] as const;

/** The pages of one edition. */
export function EditionPages({ place, current }: { place: EditionPlace; current: EditionRoom }) {
  const t = useTranslations("shows.pages");
  return <Views label={t("label")} views={ROOMS.map((room) => ({ href: editionPath(place, room), label: t(room === "" ? "pipeline" : room), current: room === current }))} />;
}
