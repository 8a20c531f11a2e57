/** Whether the history is opened for the imports alone, by whoever leads there. */
export const askedHistory = { importsOnly: false };
