/** The largest body that the contract takes, in bytes: 64 MiB. */
export const BODY_LIMIT = 64 * 1024 * 1024;
