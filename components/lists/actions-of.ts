import { deleteViewAction, keepViewAction, readCellAction, restoreViewAction, saveCellAction, undoCellAction, updateViewAction, usualViewAction } from "@/lib/lists/actions";
import type { ListNoun } from "@/lib/lists/types";

/** What can be done on a list's page, of one workspace. */
export function actionsOf(workspace: string, noun: ListNoun) {
  return {
    saveCell: { read: readCellAction.bind(null, workspace, noun), save: saveCellAction.bind(null, workspace, noun), undo: undoCellAction.bind(null, workspace) },
    viewActions: {
      keep: keepViewAction.bind(null, workspace),
      update: updateViewAction.bind(null, workspace),
      remove: deleteViewAction.bind(null, workspace),
      restore: restoreViewAction.bind(null, workspace),
      open: usualViewAction.bind(null, workspace),
    },
  };
}
