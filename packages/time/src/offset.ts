/**
 * Read `sign ( d | dd | dd dd | dd ":" dd | dd dd dd | dd ":" dd ":" dd )` (contract §4) from `start` to the
 * end of the text.
 *
 * @returns seconds east of UTC, -64800..64800, never -0; NaN where the text is no such offset
 */
export function readOffset(text: string, start: number): number {
  const sign = text.charCodeAt(start);
  if (sign !== 43 && sign !== 45) return Number.NaN;
  const at = start + 1;
  let hours = 0;
  let minutes = 0;
  let seconds = 0;
  switch (text.length - at) {
    case 1:
      hours = digit(text, at);
      break;
    case 2:
      hours = twoDigits(text, at);
      break;
    case 4:
      hours = twoDigits(text, at);
      minutes = twoDigits(text, at + 2);
      break;
    case 5:
      hours = twoDigits(text, at);
      minutes = afterColon(text, at + 2);
      break;
    case 6:
      hours = twoDigits(text, at);
      minutes = twoDigits(text, at + 2);
      seconds = twoDigits(text, at + 4);
      break;
    case 8:
      hours = twoDigits(text, at);
      minutes = afterColon(text, at + 2);
      seconds = afterColon(text, at + 5);
      break;
    default:
      return Number.NaN;
  }
  if (hours < 0 || minutes < 0 || seconds < 0 || minutes > 59 || seconds > 59) return Number.NaN;
  const total = hours * 3600 + minutes * 60 + seconds;
  if (total > 64800) return Number.NaN;
  return sign === 45 && total !== 0 ? -total : total;
}

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

/** The digit at `at`, or a number below -100: a sum with it stays negative. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : -1000;
}

function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

function afterColon(text: string, at: number): number {
  return text.charCodeAt(at) === 58 ? twoDigits(text, at + 1) : -1;
}
