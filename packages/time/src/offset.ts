/**
 * Write an offset in its canonical form: `Z` for zero, else `±HH:mm`, with `:ss` where there are seconds.
 *
 * @param totalSeconds seconds east of UTC, a whole number -64800..64800 (contract §4)
 * @throws RangeError beyond that
 */
export function formatOffset(totalSeconds: number): string {
  if (!Number.isInteger(totalSeconds) || Math.abs(totalSeconds) > 64800) {
    throw new RangeError(`an offset is a whole number of seconds from -64800 to 64800, not ${totalSeconds}`);
  }
  if (totalSeconds === 0) return "Z";
  const total = Math.abs(totalSeconds);
  const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60];
  if (total % 60 !== 0) parts.push(total % 60);
  return (totalSeconds < 0 ? "-" : "+") + parts.map((part) => String(part).padStart(2, "0")).join(":");
}
