/**
 * The offered media type that an Accept header prefers (RFC 9110 §12.5.1): by quality, then by the order offered.
 * The first offered one when the header is absent or accepts none: an answer in another form is better than none.
 */
export function preferredMediaType(
  accept: string | undefined,
  offered: readonly [string, ...string[]],
): string {
  const ranges = (accept ?? "*/*").split(",").map((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
  });
  const qualityOf = (mediaType: string) => {
    const [group] = mediaType.split("/");
    for (const wanted of [mediaType, `${group}/*`, "*/*"]) {
      const range = ranges.find(({ type }) => type === wanted);
      if (range) return range.quality;
    }
    return 0;
  };
  return offered.reduce((best, each) => (qualityOf(each) > qualityOf(best) ? each : best), offered[0]);
}
