/** A file on which a server or worker has died so often is not gone on with by itself: somebody looks first. */
export const MOST_TRIES = 3;
