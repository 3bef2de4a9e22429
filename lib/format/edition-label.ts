/** "Hearth & Harbour 2026": the show and its edition, without saying the show's name twice. */
export function editionLabel(edition: { name: string; show: { name: string; nameZh: string | null } }, locale: string): string {
  const show = locale === "zh" ? (edition.show.nameZh ?? edition.show.name) : edition.show.name;
  return edition.name.startsWith(edition.show.name) || edition.name.startsWith(show) ? edition.name : `${show} ${edition.name}`;
}
