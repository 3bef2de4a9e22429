/**
 * The name under which a calibration keeps the normal of a group: the segment, or the show and the segment in it. The heart reads
 * what stands before a slash as the show, so a slash inside a segment's own name ("Food/Drink") is written %2F where no show precedes it.
 */
export function groupKey(showId: string | null, segment: string | null): string | null {
  if (showId === null) return segment === null ? null : segment.replaceAll("%", "%25").replaceAll("/", "%2F");
  return segment === null ? showId : `${showId}/${segment}`;
}

/** Whose normal a group's name is, the way back from `groupKey`. */
export function groupOf(key: string, ofAShow: boolean): { readonly showId: string | null; readonly segment: string | null } {
  if (!ofAShow) return { showId: null, segment: key.replaceAll("%2F", "/").replaceAll("%25", "%") };
  const slash = key.indexOf("/");
  return slash > 0 ? { showId: key.slice(0, slash), segment: key.slice(slash + 1) } : { showId: key, segment: null };
}
