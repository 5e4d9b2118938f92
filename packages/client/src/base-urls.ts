/** Base URLs that are publicly known. */
export const baseUrls = {
  /** The reference server on your own machine. */
  local: "http://localhost:8080",
  /** The service of the documented example. */
  jaicp: "https://app.jaicp.com",
} as const;
