/** Square metres up to which a stand counts as small, medium and large. Our assumption: a row stand, a corner, an island. */
export const SIZES = [12, 30, 60] as const;
