/** How line breaks were lost: nothing is left where they were, or one space. */
export type Loss = 'glued' | 'spaced';
