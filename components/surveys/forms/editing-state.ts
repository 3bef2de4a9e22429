import type { FormDefinition } from "@/lib/surveys/schema";

/** How far back one can go: more than anybody remembers. */
const STEPS_BACK = 100;

export interface EditingState {
  readonly title: string;
  readonly definition: FormDefinition;
  readonly past: readonly FormDefinition[];
  /** Which field the last change typed in: further letters there are the same step. */
  readonly typing: string | null;
  readonly dirty: boolean;
}

export type Step =
  | { readonly kind: "change"; readonly change: (definition: FormDefinition) => FormDefinition; readonly typing: string | null }
  | { readonly kind: "title"; readonly title: string }
  | { readonly kind: "undo" }
  | { readonly kind: "saved"; readonly definition: FormDefinition; readonly title: string };

export function step(state: EditingState, action: Step): EditingState {
  switch (action.kind) {
    case "change": {
      const definition = action.change(state.definition);
      if (definition === state.definition) return state;
      const sameField = action.typing !== null && action.typing === state.typing;
      return { ...state, definition, past: sameField ? state.past : [...state.past.slice(1 - STEPS_BACK), state.definition], typing: action.typing, dirty: true };
    }
    case "title":
      return { ...state, title: action.title, dirty: true };
    case "undo": {
      const definition = state.past.at(-1);
      return definition ? { ...state, definition, past: state.past.slice(0, -1), typing: null, dirty: true } : state;
    }
    case "saved":
      // what was changed while it was being saved is not saved
      return { ...state, dirty: state.definition !== action.definition || state.title !== action.title, typing: null };
  }
}
