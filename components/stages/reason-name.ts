import type { StageReason } from "@/lib/relationships/types";

type Name<Key> = Key extends `stage.${infer Rest}` ? Rest : never;

/** The last part of a reason's key, by which its short name is found. */
export function reasonName<Key extends StageReason["key"]>(key: Key): Name<Key>;
export function reasonName(key: string): string {
  return key.slice("stage.".length);
}
