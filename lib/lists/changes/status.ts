export const CHANGE_STATUSES = ["running", "done", "cancelled", "undoing", "undone"] as const;
export type ListChangeStatus = (typeof CHANGE_STATUSES)[number];
