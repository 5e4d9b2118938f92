/** Entries in one request, at most. */
export const CHUNK_SIZE = 1000;

/** Bytes of one request, at most, unless one entry alone has more. */
export const CHUNK_BYTES = 1024 * 1024;
