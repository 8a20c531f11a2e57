/** The words of this room; its screen is written beside it. */
export const stock = {};
